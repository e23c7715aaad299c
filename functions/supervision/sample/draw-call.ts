import type { StoredCall } from '../../cases/call/call-item.ts'
import { contextOf } from '../../cases/problem/compose-step.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { StrataStore } from '../strata/strata-store.ts'
import { drawHex, drawNumber, isDrawn } from './draw.ts'
import { monthKeyOf, sampleMonth } from './month-key.ts'
import type { OperatorStore } from './operator-store.ts'
import type { SampleLine } from './sample-line-item.ts'
import type { SampleLineStore } from './sample-line-store.ts'
import { probabilityOf } from './probability.ts'
import { stratumOf } from './stratum.ts'

export type DrawCallPorts = {
  lines: Pick<SampleLineStore, 'get' | 'keep'>
  strata: Pick<StrataStore, 'at'>
  operators: OperatorStore
  directory: Directory
  /** The secret from which the months' keys are made. */
  master: string
}

/**
 * What the sample decides about a call: from its put and the settings in force when it was received, once and for ever.
 * Safe to repeat.
 */
export const drawCall =
  ({ lines, strata, operators, directory, master }: DrawCallPorts) =>
  async (call: StoredCall): Promise<{ month: string; line: SampleLine }> => {
    const { dealerId, callId, receivedAt, put } = call
    const month = sampleMonth(receivedAt)
    const known = await lines.get(month, dealerId, callId)
    if (known) return { month, line: known }
    const { version, content } = await strata.at(receivedAt)
    const { operator, operatorVerdict, questionnaire } = put.content
    const isNew = await operators.isAmongFirst(operator, { dealerId, callId }, content.newOperatorCalls)
    const stratum = stratumOf(put, isNew, content)
    const probability = probabilityOf(stratum, content)
    const u = drawNumber(monthKeyOf(master, month), 'sample', dealerId, callId)
    const drawn = isDrawn(u, probability)
    const { brand } = await contextOf(directory, call)
    const line = await lines.keep(month, {
      ...{ dealerId, callId, at: receivedAt, ...stratum, settings: version, probability },
      ...{ u: drawHex(u), drawn, questionnaire },
      ...(brand && { rewardRule: brand.rewardRule }),
      ...(operatorVerdict && {
        operatorVerdict: { problem: operatorVerdict.problem, criteria: operatorVerdict.criteria ?? [] },
      }),
    })
    return { month, line }
  }
