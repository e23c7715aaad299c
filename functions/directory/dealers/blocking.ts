/**
 * How long a customer's data stays blocked at a dealer that states nothing else, in days: three years, the longest
 * term after which an infringement of the LOPDGDD lapses (art. 72; counsel to confirm).
 */
export const usualBlockedForDays = 1095
