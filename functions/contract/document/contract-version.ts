/** The contract's version: raised when what a client written for the last one relies on is taken away. */
export const contractVersion = '1'
