/**
 * Replaces the global `Date` of this thread by one whose present is moved: `new Date()`, `Date()` and `Date.now()`.
 * Everything else of `Date`, and every other clock, stays as it is.
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
