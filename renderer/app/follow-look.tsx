import { useColorScheme } from '@mui/material';
import { useEffect } from 'react';
import type { MainProcess } from '../bridge/main-process';
import type { Settings } from '../store/settings';
import type { Language } from '../text/text';

/** Puts theme and language on the page and, through main, on the window's own parts, menu and dialogs. */
export function FollowLook(props: {
  readonly theme: Settings['theme'];
  readonly language: Language;
  /** Until the settings are read, main shows what it kept of them. */
  readonly isKnown: boolean;
  readonly mainProcess: MainProcess;
}) {
  const { theme, language, isKnown, mainProcess } = props;
  const { setMode } = useColorScheme();
  useEffect(() => setMode(theme), [theme, setMode]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    if (isKnown) void mainProcess.call('app.showLook', { theme, language });
  }, [theme, language, isKnown, mainProcess]);
  return null;
}
