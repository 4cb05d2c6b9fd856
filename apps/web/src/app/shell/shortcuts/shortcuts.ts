/** A key and what it does. */
export interface Shortcut {
  readonly keys: readonly string[];
  readonly does: string;
}

export interface ShortcutGroup {
  readonly where: string;
  readonly shortcuts: readonly Shortcut[];
}

/** Every key of the product that is not the browser's own. Alt+L is for who has evidence of their own. */
export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    where: 'On any page',
    shortcuts: [
      { keys: ['Ctrl+K', '⌘+K'], does: 'Go to a page, a person or an action' },
      { keys: ['Alt+L'], does: 'Log evidence' },
      { keys: ['?'], does: 'This overview' },
      { keys: ['Esc'], does: 'Close a panel, a sheet or a list; what you typed is kept' },
    ],
  },
  {
    where: 'In a sheet or a form',
    shortcuts: [
      { keys: ['Ctrl+Enter', '⌘+Enter'], does: 'Save' },
      { keys: ['Ctrl+B', '⌘+B'], does: 'Bold' },
      { keys: ['Ctrl+I', '⌘+I'], does: 'Italic' },
    ],
  },
  {
    where: 'In the team table and the ladder',
    shortcuts: [
      { keys: ['↑', '↓', '←', '→'], does: 'Go to the next cell' },
      { keys: ['Home', 'End'], does: 'Go to the first or the last cell of the line' },
      { keys: ['Enter'], does: 'Open the reasons' },
    ],
  },
  {
    where: 'While rating, on a level',
    shortcuts: [
      { keys: ['1', '2', '3', '4'], does: 'Choose the level and go on' },
      { keys: ['Enter'], does: 'Submit, or go to what is missing' },
    ],
  },
  {
    where: 'In the ladder editor',
    shortcuts: [
      { keys: ['Ctrl+Z', '⌘+Z'], does: 'Undo' },
      { keys: ['Ctrl+Shift+Z', '⌘+Shift+Z'], does: 'Redo' },
    ],
  },
];
