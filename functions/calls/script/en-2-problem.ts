import type { TextsByCriterion } from './wording.ts'

/** What a customer with a problem hears in English, version 2. */
export const problemTextsEn2: TextsByCriterion = {
  'unresolved-situation': {
    'calm-down':
      'I am very sorry about what happened, and that it has not been put right yet. Please tell me all about it, there ' +
      'is no hurry: I am listening and writing everything down.',
    'offer-study':
      'If that is all right with you, I will put your case before the person responsible, who will look into it with ' +
      'all the detail you have given me.',
    'empathise-and-thank':
      'I can put myself in your place, and I understand that you want this put right. Thank you very much for telling ' +
      'me: your help lets us do better.',
  },
  'external-circumstance': {
    'calm-down':
      'I understand that you are upset. Please take your time and tell me what bothers you: I am listening and writing ' +
      'everything down.',
    'offer-study':
      'If that is all right with you, I will pass on what you have told me to the person responsible, who will look ' +
      'into it.',
    'empathise-and-thank':
      'I can see how something like that affects your opinion. Thank you very much for being so open: your help lets us ' +
      'do better.',
  },
  'lingering-discontent': {
    'calm-down':
      'I understand that what happened still bothers you. Please take your time and tell me what upset you most: I am ' +
      'writing everything down.',
    'offer-study':
      'If that is all right with you, I will put your case before the person responsible, who will learn how you feel ' +
      'and look into what happened.',
    'empathise-and-thank':
      'I can put myself in your place: when something goes wrong, it is hard to forget. Thank you very much for telling ' +
      'me: your help lets us do better.',
  },
  'low-marks': {
    'calm-down':
      'Thank you for being so open: your reasons matter to us. Please take your time and tell me what could be ' +
      'better: I am writing everything down.',
    'offer-study':
      'If that is all right with you, I will pass on your opinion to the person responsible, who will look into it ' +
      'carefully.',
    'empathise-and-thank': 'I see your point. Thank you very much: your help lets us do better.',
  },
  refusal: {
    'calm-down': 'Please do not worry, it is quite all right if you would rather not give a mark.',
    'offer-study':
      'Is there anything you would like us to pass on to the person responsible? I will write down whatever you tell ' +
      'me, so that they can look into it carefully.',
    'empathise-and-thank':
      'I understand your decision. Thank you very much for the time you have given me: your help lets us do better.',
  },
}
