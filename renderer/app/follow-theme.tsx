import { useColorScheme } from '@mui/material';
import { useEffect } from 'react';
import type { MainProcess } from '../bridge/main-process';
import type { Settings } from '../store/settings';

/** Puts the chosen theme on the page and, through main, on the window's own parts. */
export function FollowTheme(props: { readonly mode: Settings['theme']; readonly mainProcess: MainProcess }) {
  const { setMode } = useColorScheme();
  useEffect(() => {
    setMode(props.mode);
    void props.mainProcess.call('app.showTheme', { theme: props.mode });
  }, [props.mode, props.mainProcess, setMode]);
  return null;
}
