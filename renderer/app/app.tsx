import { Box, CssBaseline, LinearProgress, ThemeProvider, Typography } from '@mui/material';
import { useMemo, type ReactNode } from 'react';
import type { AppInfo } from '#shared/contract/calls';
import { describeFault } from '#shared/text/faults';
import type { MainProcess } from '../bridge/main-process';
import { WelcomeScreen } from '../features/welcome/welcome-screen';
import { FirstStart } from '../features/workspaces/first-start';
import type { StoreService } from '../store/store-protocol';
import { messages, resolveLanguage, TextContext, useLocale, useText, type Text } from '../text/text';
import { ErrorBoundary } from './error-boundary';
import { FaultScreen } from './fault-screen';
import { SessionProvider } from './session-provider';
import { ShellFrame } from './shell-frame';
import { theme } from './theme';
import { FollowLook } from './follow-look';
import { useOpening, type OpeningControl } from './use-opening';
import { useSettled } from './use-settled';

export interface AppProps {
  readonly store: StoreService;
  readonly mainProcess: MainProcess;
  readonly info: AppInfo;
}

/** The whole window: theme, language, and either the first start, the open workspace or why it cannot be opened. */
export function App(props: AppProps) {
  const systemMessages = messages[resolveLanguage('system', props.info.locale)];
  const control = useOpening(props.store, props.info, systemMessages.app.welcome.sampleName);
  const language = resolveLanguage(control.settings.language, props.info.locale);
  const text = useMemo<Text>(() => {
    const locale = props.info.locale.toLowerCase().startsWith(language) ? props.info.locale : language;
    return { language, locale, messages: messages[language] };
  }, [language, props.info.locale]);
  return (
    <ThemeProvider theme={theme} defaultMode="system" storageManager={null}>
      <CssBaseline />
      <FollowLook
        theme={control.settings.theme}
        language={language}
        isKnown={control.opening.kind !== 'opening'}
        mainProcess={props.mainProcess}
      />
      <TextContext value={text}>
        <ErrorBoundary fallback={brokenScreen}>
          <Content {...props} control={control} />
        </ErrorBoundary>
      </TextContext>
    </ThemeProvider>
  );
}

function Content({ store, mainProcess, info, control }: AppProps & { readonly control: OpeningControl }): ReactNode {
  const { opening } = control;
  const { language } = useLocale();
  const text = useText();
  useSettled(opening.kind === 'open' || opening.kind === 'welcome', mainProcess);
  switch (opening.kind) {
    case 'opening':
      return <OpeningScreen />;
    case 'fault':
      return (
        <FaultScreen
          title={text.app.fault.title}
          detail={describeFault(opening.fault, language)}
          actionLabel={text.app.fault.again}
          onAction={control.retry}
          {...(opening.fault.code === 'store-damaged' && {
            remedy: { label: text.app.fault.rebuild, run: control.rebuild },
          })}
          others={<FirstStart store={store} mainProcess={mainProcess} onReopen={control.retry} />}
        />
      );
    case 'welcome':
      return (
        <WelcomeScreen
          suggestedPerson={control.settings.person || info.person}
          others={<FirstStart store={store} mainProcess={mainProcess} onReopen={control.retry} />}
          onBegin={control.begin}
        />
      );
    case 'open':
      return (
        <SessionProvider
          store={store}
          mainProcess={mainProcess}
          workspace={opening.workspace}
          settings={control.settings}
          saveSettings={control.saveSettings}
        >
          <ShellFrame
            info={info}
            firstCommand={opening.firstCommand}
            onEndWorkspace={control.end}
            onReopen={control.retry}
          />
        </SessionProvider>
      );
  }
}

function OpeningScreen() {
  const { app } = useText();
  return (
    <Box sx={{ height: '100%', display: 'grid', placeContent: 'center', gap: 1.5, width: 240, mx: 'auto' }}>
      <Typography role="status" sx={{ color: 'text.secondary', textAlign: 'center' }}>
        {app.opening}
      </Typography>
      <LinearProgress aria-label={app.opening} />
    </Box>
  );
}

const brokenScreen = (reload: () => void) => <BrokenScreen onReload={reload} />;

function BrokenScreen({ onReload }: { onReload(): void }) {
  const { app } = useText();
  return (
    <FaultScreen
      title={app.fault.screen}
      detail={app.fault.screenDetail}
      actionLabel={app.fault.reload}
      onAction={onReload}
    />
  );
}
