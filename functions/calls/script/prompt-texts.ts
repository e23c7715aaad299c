import type { ScriptLanguage } from '../../cases/call/script-versions.ts'
import type { Ask } from '../classifying/ask.ts'

type Wording = Readonly<Record<Ask, string> & { motiveOfRefusal: string }>

/** How the operator asks again, in words. */
export const promptTexts: Readonly<Record<ScriptLanguage, Wording>> = {
  es: {
    motive: '¿Podría decirme qué ha faltado para que su valoración fuera mejor? Nos ayuda mucho saberlo.',
    motiveOfRefusal:
      'No pasa nada si prefiere no valorarlo. ¿Hay algún motivo que quiera contarme? Nos ayudaría mucho saberlo.',
    'explain-scope':
      'Tomo nota de lo que me cuenta. Permítame aclararle que aquí solo se valora cómo le atendieron esta vez. Pensando ' +
      'únicamente en eso, ¿mantiene su valoración?',
  },
  en: {
    motive: 'Could you tell me what was missing for a better mark? It would help us a lot to know.',
    motiveOfRefusal:
      'It is quite all right if you would rather not give a mark. Is there a reason you would like to tell me? It would ' +
      'help us a lot to know.',
    'explain-scope':
      'I have made a note of that. May I just explain that here you are only rating how you were looked after this ' +
      'time. Thinking of that alone, would you keep your mark?',
  },
}
