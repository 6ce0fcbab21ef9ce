import { type SmartCase, smartCases } from "./guide.ts";

/** Awareness, training, culture: labelled by hand, for writing and tuning the rules. */
export const peopleCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  vague no-measure no-deadline | Reduce the risk of "human error" breaches.
  no-deadline | Reduce phishing simulation click rate below 5%
  no-deadline | Increase awareness training completion above 95%
  no-measure | Ensure all employees complete annual security awareness training.
  - | Achieve zero successful phishing attacks through simulated testing each quarter.
  no-deadline | Ensure Staff Awareness: 100% Completion of Training
  no-deadline | Achieve 100% completion of security awareness training
  - | Conduct two phishing simulations per quarter and achieve <5% failure rate by year-end.
  - | 95% completion rate for annual security awareness training
  activity binary no-measure | Develop and deliver mandatory cybersecurity training for employees by Q3 2025.
  - | 90%+ training completion rate across the organization over 6 months
  activity no-measure no-deadline | Conduct training
  activity no-measure no-deadline | Train staff on information security
  activity no-measure | Run monthly phishing simulations.
  vague no-measure no-deadline | Promote a positive security culture across the organisation
  vague no-measure no-deadline | Raise awareness of cyber threats among residents and staff
  vague no-measure no-deadline | Security Awareness and Training
  no-measure no-deadline | Increase in user phishing report rate
  vague no-deadline | Improve user awareness by 50%
  - | Reduce the phishing click rate from 25% to 3% over six years with periodic training
  - | Improve phishing resilience: click rate below 3 % by Q4.
  - | At least 60 % of simulated phishing mails are reported by staff each quarter.
  - | Median reporting time for simulated phishing below ten minutes by December 2027.
  - | Conduct annual training completed by 95 % of staff with a pass mark of 80 %.
  - | Run quarterly phishing simulations with a click rate below 3 %.
  - | 97 % of joiners finish the induction course within 30 days of joining, measured quarterly.
  - | Hold four lunch-and-learn sessions in 2027, each rated 4 of 5 or better by participants.
  - | Raise the security culture survey score from 3.2 to 4.0 by the 2027 survey.
  - | 100 % of staff take the simulation with a click rate below 3 % every quarter.
  activity | Run four awareness campaigns in 2027.
  activity | Send twelve security newsletters a year.
  activity | Hold two security champions' workshops per quarter.
  activity no-deadline | Organise three awareness events.
  activity no-deadline | Deliver ten hours of secure coding training to each developer.
  activity no-measure no-deadline | Hold regular meetings on information security.
  activity no-measure no-deadline | Provide specialist training to IT staff
  activity no-measure | Brief the executive team on cyber threats every quarter.
  activity binary no-measure | Train all developers in secure coding by the end of 2027.
  activity binary no-measure | Hold a security awareness day in October 2026.
  binary no-measure | Launch a security champions programme by Q2 2027.
  binary no-measure | Develop a role-based training curriculum by 30 September 2027.
  binary no-measure | Introduce an e-learning platform in the coming year.
  no-measure | All staff know how to report an incident by Q2 2027.
  no-measure | Increase the pass rate of the annual awareness quiz.
  zero-risk no-measure no-deadline | Stop all insider threats through training.
  no-deadline compound | Raise training completion to 95 % and reduce mean time to patch to five days.
  activity no-measure no-deadline compound | Train employees and conduct audits
  vague compound | Raise awareness by 10 % and improve compliance by 15 % in 2027.
  vague no-measure | Foster a culture of security in 2027.
  vague | Increase awareness by 40 % by 31 December 2027
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague no-deadline | Foster a security-first culture.
  vague no-deadline | Embed security into day to day work practices so that it becomes a habit.
  vague | Promote cyber security as everyone's responsibility during 2027.
  - | In the annual culture survey, staff say that they can report mistakes without blame.
  activity no-deadline | Hold regular coffee mornings with the security team.
  activity | Interview leavers each quarter about how they experienced security rules.
  activity binary | Run a listening tour through all sites by October 2027.
  vague no-deadline compound | Foster openness about mistakes and strengthen ties with suppliers.
  zero-risk no-deadline | We never suffer a security incident.
  zero-risk | No blame, no breaches: a year without incidents in 2027.
`,
  ),
];
