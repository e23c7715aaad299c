/** The last call in which a customer was reached about a brand: when it was received (ISO 8601), about which visit. */
export type LastCall = { brandId: string; at: string; visit: string }

/** What is known of a customer across its calls: the last call per brand, and the ids of its open problems. */
export type CustomerState = { lastCalls: LastCall[]; openProblems: string[] }
