import type { ComponentChildren } from 'preact'

export type FiguresTableProps = {
  title: string
  /** The heading of each column; the first is that of the rows' names. */
  head: readonly string[]
  /** A class of its own, for a table that needs more room than others. */
  name?: string
  rows: readonly { key: string; name: ComponentChildren; cells: readonly ComponentChildren[] }[]
}

/** Numbers with a name for each row. */
export const FiguresTable = ({ title, head, name, rows }: FiguresTableProps) => (
  <table class={`cards ${name ?? ''}`}>
    <caption class="unseen">{title}</caption>
    <thead>
      <tr>
        {head.map((text, index) => (
          <th key={text} scope="col" class={index === 0 ? '' : 'number'}>
            {text}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, name, cells }) => (
        <tr key={key}>
          <th scope="row">{name}</th>
          {cells.map((cell, index) => (
            <td key={index} class="number" data-label={head[index + 1]}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
