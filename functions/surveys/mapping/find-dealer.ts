/** A time in which a brand's code meant a dealer, in days; without `to` it still does. */
type CodePeriod = { dealerId: string; from: string; to?: string | undefined }

/** All of a brand's codes. */
export type DealerCodes = ReadonlyMap<string, readonly CodePeriod[]>

/** Which dealer a code meant on a day, and the code as the dealer has it; or why that is not known. */
export type FoundDealer =
  { dealerId: string; dealerCode: string } | { code: 'unknown-dealer' | 'code-not-valid-then' }

const withoutZeros = (code: string) => code.replace(/^0+(?=.)/, '')

/** Codes by what is left of them without leading zeros: spreadsheets take those away. */
const bareCodes = (codes: DealerCodes): ReadonlyMap<string, readonly string[]> => {
  const bare = new Map<string, string[]>()
  for (const code of codes.keys())
    bare.set(withoutZeros(code), [...(bare.get(withoutZeros(code)) ?? []), code])
  return bare
}

/** Finds dealers by a brand's codes: compared as text; leading zeros may be missing if the code is still unique. */
export const dealerFinder = (codes: DealerCodes): ((code: string, day: string) => FoundDealer) => {
  const bare = bareCodes(codes)
  return (code, day) => {
    const alike = bare.get(withoutZeros(code)) ?? []
    const known = codes.has(code) ? code : alike.length === 1 ? alike[0] : undefined
    const periods = known === undefined ? undefined : codes.get(known)
    if (known === undefined || !periods) return { code: 'unknown-dealer' }
    const then = periods.find(({ from, to }) => from <= day && (to === undefined || day <= to))
    return then ? { dealerId: then.dealerId, dealerCode: known } : { code: 'code-not-valid-then' }
  }
}
