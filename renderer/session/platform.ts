/** Whether keys and menus are those of a Mac. */
export const isMac = /Mac/.test(navigator.userAgent);
