import './charts.css'
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { ChartTexts } from '../../texts/es/charts.ts'
import { CsvLink } from '../files/csv-link.tsx'
import type { FileTable } from '../files/csv-text.ts'
import { FiguresTable, type FiguresTableProps } from './figures-table.tsx'

/** A chart with its heading, what it shows in a sentence or two, and its table and its file one press away. */
export const ChartFrame = ({
  title,
  level: Heading = 'h3',
  says,
  table,
  file,
  t,
  children,
}: {
  title: string
  level?: 'h2' | 'h3'
  says: ComponentChildren
  table: Omit<FiguresTableProps, 'title'>
  /** What its CSV file has, and the file's name without its ending. */
  file?: FileTable & { name: string }
  t: ChartTexts
  children: ComponentChildren
}) => {
  const asTable = useSignal(false)
  return (
    <figure class="chart card">
      <figcaption>
        <Heading>{title}</Heading>
        <p>{says}</p>
      </figcaption>
      <div>{asTable.value ? <FiguresTable title={title} {...table} /> : children}</div>
      <div class="chart-buttons">
        <button
          class="button plain no-print"
          type="button"
          aria-pressed={asTable.value}
          onClick={() => (asTable.value = !asTable.value)}
        >
          {asTable.value ? t.asChart : t.asTable}
          <span class="unseen">: {title}</span>
        </button>
        {file && <CsvLink title={title} {...file} t={t} />}
      </div>
    </figure>
  )
}
