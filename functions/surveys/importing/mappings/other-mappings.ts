import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import { FileRefused } from '../../files/file-fault.ts'
import type { FileHeader } from '../../files/read-rows.ts'
import { type ColumnPlan, planColumns } from '../../mapping/plan-columns.ts'
import { isPerPerson } from '../../use/individual-use.ts'
import { mappingOf, mappingText, type ReadableSurvey, withMapping } from './import-mapping.ts'
import type { UsedMapping } from './mapping-items.ts'
import type { MappingStore } from './mapping-store.ts'

/** With so many of those used last rows are looked for, beside today's: each costs as much as reading the file once more. */
const mostOthers = 4

type OtherMappingsPorts = {
  mappings: Pick<MappingStore, 'used' | 'recordUse'>
  fingerprint: Fingerprint
}

/** What a file's rows may have been read with before; `isAlike` and `print` as of `Formerly`. */
type OtherMapping = { survey: ReadableSurvey; columns: ColumnPlan; isAlike: boolean; print: string }

/** Where a file has what a survey's mapping names; undefined if it has not. */
const planIfThere = (header: FileHeader, survey: ReadableSurvey): ColumnPlan | undefined => {
  try {
    return planColumns(header, survey.surveyFile, survey)
  } catch (fault) {
    if (fault instanceof FileRefused) return undefined
    throw fault
  }
}

/**
 * With which other mappings, and under which other uses, a brand's files were read, the last first, as far as a file has their
 * columns; and, where the brand allows no use for single customers today, today's as if it did. Of a file whose rows are kept it
 * is recorded that it is read with today's.
 */
export const otherMappings =
  ({ mappings, fingerprint }: OtherMappingsPorts) =>
  async (
    survey: ReadableSurvey,
    header: FileHeader,
    { isKept, at }: { isKept: boolean; at: Date },
  ): Promise<OtherMapping[]> => {
    const { brandId, individualUse } = survey
    const mapping = mappingOf(survey)
    const printOf = (use: UsedMapping['individualUse']) => fingerprint([use, mappingText(mapping)])
    const [print, asAllowed] = [printOf(individualUse), printOf('allowed')]
    const used = await mappings.used(brandId)
    if (isKept) {
      const usedAt = at.toISOString()
      await mappings.recordUse(brandId, { print, individualUse, mapping, usedAt })
    }
    const others = used
      .filter((each) => each.print !== print && each.print !== asAllowed)
      .slice(0, mostOthers)
      .map((each) => ({
        survey: { ...withMapping(survey, each.mapping), individualUse: each.individualUse },
        ...{ isAlike: false, print: each.print },
      }))
    const allowed = {
      survey: { ...survey, individualUse: 'allowed' as const },
      isAlike: true,
      print: asAllowed,
    }
    return [...(isPerPerson(survey) ? [] : [allowed]), ...others].flatMap((other) => {
      const columns = planIfThere(header, other.survey)
      return columns ? [{ ...other, columns }] : []
    })
  }
