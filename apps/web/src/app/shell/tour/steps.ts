/** Whom the tour is for. */
export interface Visitor {
  readonly isManager: boolean;
  readonly onLadder: boolean;
  readonly keepsPeople: boolean;
}

export interface Step {
  readonly heading: string;
  readonly text: string;
  /** Of the element in the frame that it is about, in `data-tour`. */
  readonly at: string;
}

const LENGTH = 5;

/** Five steps: what this person comes for, then how to get anywhere, and where their own things are. */
export function tourSteps({ isManager, onLadder, keepsPeople }: Visitor): readonly Step[] {
  const first: readonly (Step | false)[] = [
    isManager && { at: '/team', heading: 'Your team', text: 'Who is ready for what, how sure that is, and what is missing. The mark in each cell opens its reasons, down to the items and the people behind them.' },
    onLadder && !isManager && { at: 'own', heading: 'Where you stand', text: 'The gates of your next rung: what is shown, what is missing, and what would change most. Every number opens its reasons.' },
    keepsPeople && !isManager && !onLadder && { at: '/organisation', heading: 'People and structure', text: 'Who belongs here, who reports to whom, and what the organisation asks for. Evidence is not shown here.' },
    onLadder && { at: 'log', heading: 'Log evidence', text: 'One line while it is fresh is enough; the rest can follow. An item is private until you share it, and the button says with whom.' },
    { at: '/to-do', heading: 'To do', text: 'What waits for you: work to rate, and colleagues who ask whether you saw it. Two minutes are enough for most of it.' },
    { at: '/ladder', heading: 'The ladder', text: 'What each rung asks for, in the words that everyone is judged by. A dot marks a must-have.' },
    { at: '/cycles', heading: 'Cycles', text: 'When promotions are decided: the days of each step, and your part in it.' },
  ];
  const last: readonly Step[] = [
    { at: 'go-to', heading: 'Go to anything', text: 'Ctrl+K, or this button, finds pages, people and actions by name. The question mark lists the other keys.' },
    { at: 'account', heading: 'What is yours', text: 'Sign-in, mail, your data and its history, the appearance, and this look around. Everything kept about you can be taken along from here.' },
  ];
  return [...first.filter((step) => step !== false).slice(0, LENGTH - last.length), ...last];
}
