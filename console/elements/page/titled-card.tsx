import type { ComponentChildren } from 'preact'

/** A card with its heading. It is no landmark: a page of two brands has it twice under the same title. */
export const TitledCard = ({
  title,
  level: Heading = 'h2',
  children,
}: {
  title: string
  level?: 'h2' | 'h3'
  children: ComponentChildren
}) => (
  <section class="card">
    <Heading>{title}</Heading>
    {children}
  </section>
)
