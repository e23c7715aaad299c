const zeroWidth = /[\u200b\u2060\ufeff]/g

/**
 * A text without spaces of no width, as somebody copies it from an e-mail: ours put them into a reference that mail clients
 * would take for an address. Pure.
 */
export const withoutZeroWidth = (text: string): string => text.replace(zeroWidth, '')
