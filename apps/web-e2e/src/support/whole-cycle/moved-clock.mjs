/**
 * Loaded before a program: for it, the present is CLOCK_MOVED_MS milliseconds later than for the machine. Nothing else is moved,
 * neither timers nor the database's own clock, by which sessions, jobs and queues go.
 */
const moved = Number(process.env.CLOCK_MOVED_MS ?? 0);
const Machine = globalThis.Date;
const now = () => Machine.now() + moved;

globalThis.Date = new Proxy(Machine, {
  apply: () => new Machine(now()).toString(),
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
});
Machine.prototype.constructor = globalThis.Date;
