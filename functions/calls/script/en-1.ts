import type { StepTexts } from '../../cases/call/script-steps.ts'

export const en1: StepTexts = {
  'remind-survey':
    'I am glad to hear that everything went well. In the next few days the maker of your car will send you a survey of its own. We would be very grateful if you answered it and told them just what you have told me, so that the maker, too, knows you were happy.',
  'explain-marks':
    'Your marks matter a great deal to the team that looked after you, because the maker judges their work by them. You will also find questions about how things were done, from the moment you arrived until you drove away. Please answer those as well: that is how the maker gets to know how you were treated.',
  'prize-of-dealer-for-answering':
    'One more thing: the business that looked after you would like to thank the customers who help with their opinion. If you answer the survey and give your name in it, you may be eligible for a prize. It does not depend on the marks you give: answering is enough.',
  'prize-of-dealer-for-top-marks':
    'One more thing: the business that looked after you would like to thank the customers who help with their opinion. If you answer the survey, give your name in it and all your answers are fully favourable (where a mark is asked for, among the highest on the scale), you may be eligible for a prize. Please do always answer what you really think.',
  'prize-of-group-for-answering':
    'One more thing: the business that looked after you takes part with others in a programme that thanks customers for their help. Every month one of them, picked at random, receives a sum of money that it may pass on to one of its customers. If you answer the survey and give your name in it, you may be eligible to be that customer. It does not depend on the marks you give: answering is enough.',
  'prize-of-group-for-top-marks':
    'One more thing: the business that looked after you takes part with others in a programme that thanks customers for their help. Every month one of them, picked at random, receives a sum of money that it may pass on to one of its customers. If you answer the survey, give your name in it and all your answers are fully favourable (where a mark is asked for, among the highest on the scale), you may be eligible to be that customer. Please do always answer what you really think.',
  'thank-for-time':
    'I am glad to hear that this visit went well. Thank you very much for your time and your trust. Have a good day.',
  'calm-down':
    'I understand that you are upset, and I am truly sorry about what happened. Please tell me all about it, there is no hurry: I am listening and writing everything down.',
  'offer-study':
    'If that is all right with you, I will put your case before the person responsible, who will study it with all the detail you have given me.',
  'empathise-and-thank':
    'I can put myself in your place and I understand how you feel. Thank you very much for telling me: with your help things can be made better.',
}
