/** One thing a person can do: menu, palette, toolbar, keys and the shortcut sheet all read it from here. */
export interface Command {
  /** `area.verb`, such as `attributes.create`. */
  readonly id: string;
  readonly label: string;
  /** Heading in the palette and in the shortcut sheet. */
  readonly group: string;
  /** Such as `Mod+Shift+Z`; Mod is Ctrl, or Cmd on a Mac. The first is shown, all work. */
  readonly keys?: readonly string[];
  readonly enabled?: boolean;
  run(): void;
}
