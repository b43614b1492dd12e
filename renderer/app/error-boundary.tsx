import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  fallback(reload: () => void): ReactNode;
}

/** Catches a bug in a screen, so that the person sees what to do instead of a blank window. React offers it as a class only. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.fallback(() => window.location.reload()) : this.props.children;
  }
}
