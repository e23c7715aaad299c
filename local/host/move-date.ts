/**
 * Replaces this thread's global `Date` with one whose current time is another: `new Date()`, `Date()` and
 * `Date.now()`. `timeAt` gives it for a time of the machine's clock, both in epoch milliseconds. Everything else,
 * including other clocks, is unchanged.
 */
export const moveDate = (timeAt: (machineMs: number) => number) => {
  const RealDate = Date
  const now = () => timeAt(RealDate.now())
  const MovedDate: DateConstructor = new Proxy(RealDate, {
    construct: (target, given: unknown[], newTarget) =>
      Reflect.construct(
        target,
        given.length === 0 ? [now()] : given,
        newTarget === MovedDate ? target : newTarget,
      ),
    apply: () => new RealDate(now()).toString(),
    get: (target, key): unknown => (key === 'now' ? now : Reflect.get(target, key)),
  })
  RealDate.prototype.constructor = MovedDate
  globalThis.Date = MovedDate
}
