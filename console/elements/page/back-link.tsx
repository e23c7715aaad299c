/** The way back to the list that a page belongs to. */
export const BackLink = ({ href, children }: { href: string; children: string }) => (
  <a class="back no-print" href={href}>
    {children}
  </a>
)
