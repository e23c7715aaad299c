/** Thrown when the checks could not be run; its message says why, and what would be valid. */
export class NotRun extends Error {
  override name = 'NotRun'
}
