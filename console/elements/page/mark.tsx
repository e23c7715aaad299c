/** The product's mark. */
export const Mark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="8" fill="#17595b" />
    <path d="M10 24V8h12v3.6h-8v3h7v3.6h-7V24z" fill="#fff" />
  </svg>
)
