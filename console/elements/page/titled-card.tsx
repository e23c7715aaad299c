import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** A card that is known by its heading, as often as a page has it. */
export const TitledCard = ({
  title,
  level: Heading = 'h2',
  children,
}: {
  title: string
  level?: 'h2' | 'h3'
  children: ComponentChildren
}) => {
  const id = useId()
  return (
    <section class="card" aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  )
}
