/** The last call that reached a customer about a brand: when it was received (ISO 8601) and its visit's reference. */
export type LastCall = { brandId: string; at: string; visit: string }

/** A customer's state across calls: the last call per brand, and the call ids of the open problems. */
export type CustomerState = { lastCalls: LastCall[]; openProblems: string[] }
