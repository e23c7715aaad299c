/**
 * How the keys of files begin, by what becomes of them: exports, and files about one customer, are deleted after a day, and
 * so are uploads that nobody read; refused rows of an import after 30 days.
 */
export const filePrefixes = {
  exports: 'exports/',
  customers: 'customer-exports/',
  imports: 'imports/',
  refused: 'refused-rows/',
} as const
