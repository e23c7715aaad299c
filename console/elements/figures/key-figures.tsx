import './key-figures.css'

/** A figure: its name, the figure itself in words, and what is to be known beside it. */
export type KeyFigure = readonly [name: string, value: string, about: string]

/** A period in a few figures. */
export const KeyFigures = ({ items }: { items: readonly KeyFigure[] }) => (
  <dl class="key-figures">
    {items.map(([name, value, about]) => (
      <div key={name} class="card">
        <dt>{name}</dt>
        <dd class="number">{value}</dd>
        <dd class="small soft">{about}</dd>
      </div>
    ))}
  </dl>
)
