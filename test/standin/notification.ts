/** Electron's `Notification`: there is no desktop that could show one. */
export class Notification {
  static isSupported(): boolean {
    return false;
  }

  show(): void {
    throw new Error('electron stand-in: there is nobody to notify');
  }
}
