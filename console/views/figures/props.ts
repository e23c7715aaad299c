import type { Schemas } from '../../app/app.ts'
import type { FiguresTexts } from '../../texts/es/dealer/figures.ts'

/** What every part of the page shows something of. */
export type FiguresProps = { figures: Schemas['DealerStatistics']; t: FiguresTexts }
