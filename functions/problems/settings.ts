import * as z from 'zod/mini'
import {
  busSettings,
  cursorSettings,
  filesSettings,
  fingerprintSettings,
  suppressionSettings,
  httpSettings,
  tableSettings,
} from '../platform/runtime/function-settings.ts'

export const problemsHttpSettings = z.object({
  ...tableSettings,
  ...httpSettings,
  ...fingerprintSettings,
  ...suppressionSettings,
  ...cursorSettings,
})

export const exportsHttpSettings = z.object({
  ...tableSettings,
  ...httpSettings,
  ...fingerprintSettings,
  ...busSettings,
  ...filesSettings,
})

export const onExportSettings = z.object({ ...tableSettings, ...filesSettings })

/** Settings of the function behind the links in alerts. */
export const httpLinksSettings = z.object({ ...tableSettings, ...httpSettings, ...suppressionSettings })
