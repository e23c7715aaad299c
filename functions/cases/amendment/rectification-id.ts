const prefix = 'rectification-'

/** The id of the amendment with which a correction that the person asked for corrects a call. */
export const rectificationAmendmentId = (rectificationId: string): string => `${prefix}${rectificationId}`

/** Whether an amendment's id is one. */
export const isRectification = (amendmentId: string): boolean => amendmentId.startsWith(prefix)
