/** The newest months in a row that are shown, the first and the last of them; null if none is. */
export const newestShown = (
  months: readonly { month: string; why: string | null }[],
): { from: string; to: string } | null => {
  const last = months.findLastIndex(({ why }) => why === null)
  const before = months.slice(0, last + 1).findLastIndex(({ why }) => why !== null)
  const [from, to] = [months[before + 1]?.month, months[last]?.month]
  return from === undefined || to === undefined ? null : { from, to }
}
