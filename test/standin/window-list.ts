/** What the app asks of its windows when it ends; `BrowserWindow` offers it. */
export interface OpenWindow {
  /** Asks the window's listeners; answers whether it closed. */
  requestClose(): Promise<boolean>;
}

/** The open windows, oldest first. */
export const openWindows = new Map<number, OpenWindow>();
