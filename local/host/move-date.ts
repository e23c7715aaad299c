/**
 * Replaces this thread's global `Date` with one whose current time is shifted: `new Date()`, `Date()` and
 * `Date.now()`. Everything else, including other clocks, is unchanged.
 */
export const moveDate = (offsetMs: () => number) => {
  const RealDate = Date
  const now = () => RealDate.now() + offsetMs()
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
