import { type SmartCase, smartCases } from "./guide.ts";

/** Awareness, training, culture: labelled by hand, for writing and tuning the rules. */
export const peopleCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  vague no-measure no-deadline | Reduce the risk of "human error" breaches.
  no-deadline | Increase awareness training completion above 95%
  - | Achieve zero successful phishing attacks through simulated testing each quarter.
  no-deadline | Ensure Staff Awareness: 100% Completion of Training
  no-deadline | Achieve 100% completion of security awareness training
  - | Conduct two phishing simulations per quarter and achieve <5% failure rate by year-end.
  vague no-measure no-deadline | Foster a security-first culture through employee training.
  vague no-measure no-deadline | Make employees aware of their information security responsibilities
  - | 95% completion rate for annual security awareness training
  activity binary no-measure | Develop and deliver mandatory cybersecurity training for employees by Q3 2025.
  activity no-measure no-deadline | Conduct training
  activity no-measure no-deadline | Provide regular security awareness training to all employees.
  activity no-measure | Conduct annual security awareness training for all employees.
  activity no-measure | Run monthly phishing simulations.
  vague no-measure no-deadline | Increase employee awareness of information security
  vague no-measure no-deadline | Promote a positive security culture across the organisation
  vague no-measure no-deadline | Raise awareness of cyber threats among residents and staff
  vague no-measure no-deadline | Security Awareness and Training
  no-measure no-deadline | Reduce susceptibility to phishing as shown by the click rate.
  no-measure no-deadline | Increase in user phishing report rate
  vague no-deadline | Improve user awareness by 50%
  - | Reduce the phishing click rate from 25% to 3% over six years with periodic training
  - | At least 60 % of simulated phishing mails are reported by staff each quarter.
  - | Median reporting time for simulated phishing below ten minutes by December 2027.
  - | Conduct annual training completed by 95 % of staff with a pass mark of 80 %.
  - | 97 % of joiners finish the induction course within 30 days of joining, measured quarterly.
  no-deadline | 95 % of new hires complete security induction within 30 days of joining.
  - | Hold four lunch-and-learn sessions in 2027, each rated 4 of 5 or better by participants.
  - | Employees and contractors: 98 % trained by 30 June 2027.
  activity | Send twelve security newsletters a year.
  activity | Hold two security champions' workshops per quarter.
  activity no-deadline | Organise three awareness events.
  activity no-deadline | Deliver ten hours of secure coding training to each developer.
  activity no-measure no-deadline | Communicate the information security policy to staff on an ongoing basis.
  activity no-measure no-deadline | Provide specialist training to IT staff
  activity binary no-measure | Hold a security awareness day in October 2026.
  binary no-measure | Launch a security champions programme by Q2 2027.
  binary no-measure | Introduce an e-learning platform in the coming year.
  zero-risk | No employee will fall for a phishing e-mail in 2027.
  zero-risk no-measure no-deadline | Stop all insider threats through training.
  no-deadline compound | Raise training completion to 95 % and reduce mean time to patch to five days.
  activity no-measure compound | Conduct annual awareness training and perform quarterly penetration tests.
  activity no-measure no-deadline compound | Train employees and conduct audits
  vague compound | Raise awareness by 10 % and improve compliance by 15 % in 2027.
  vague | Increase awareness by 40 % by 31 December 2027
  vague no-measure no-deadline | Staff competence in information security is ensured.
  zero-risk | Zero human errors leading to a breach in the coming year.
  zero-risk no-deadline | Make sure no one ever falls for phishing
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague no-deadline | Foster a security-first culture.
  vague no-deadline | Embed security into day to day work practices so that it becomes a habit.
  vague no-deadline | Security is viewed as an enabler of business rather than a barrier.
  vague | Promote cyber security as everyone's responsibility during 2027.
  vague no-deadline | Improve the security culture.
  - | In the annual culture survey, staff say that they can report mistakes without blame.
  activity no-deadline | Hold regular coffee mornings with the security team.
  activity | Publish a monthly story about a reported near miss.
  zero-risk | No blame, no breaches: a year without incidents in 2027.
  - | By the survey of autumn 2027, most respondents in every department describe security rules as workable.
`,
  ),
];
