import { type SmartCase, smartCases } from "./guide.ts";

/** A fourth lot: longer sentences, other trades, clipped notes; labelled beforehand. */
export const sentenceCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  vague no-measure no-deadline | We want our customers to feel that their savings are in safe hands.
  vague no-measure no-deadline | Less cyber risk in our hospitals
  vague no-measure no-deadline | The hospital's information is protected from unauthorised disclosure.
  vague no-measure no-deadline | Better protected OT networks
  vague no-measure | Higher security awareness among drivers by the end of 2027
  vague no-measure no-deadline | Comply with all applicable legislation.
  vague no-measure no-deadline | Ensure that security requirements are appropriately considered in procurement.
  vague no-measure no-deadline | Provide leadership and direction for information security.
  vague no-measure no-deadline | A more mature approach to vendor risk
  vague no-measure no-deadline | Ensuring the resilience of our ticketing platform during peak season sales
  vague no-measure no-deadline | Create a safe digital learning environment for pupils.
  vague no-measure no-deadline | Cyber resilience for small municipalities
  vague no-measure no-deadline | Sustain public trust in the electoral register
  vague no-measure no-deadline | Make cyber security a priority for the executive team.
  vague no-measure no-deadline | Maximise the value of security tooling
  vague no-measure no-deadline | Progress towards a zero-trust security posture
  vague no-measure no-deadline | Mitigate threats to the water supply.
  vague no-measure no-deadline | Use AI in a fair, transparent and accountable way.
  vague no-measure no-deadline | Uphold the highest standards of confidentiality.
  vague no-measure no-deadline | Respond effectively to cyber incidents
  vague no-measure no-deadline | The organisation recovers quickly from disruptions.
  vague no-measure no-deadline | Managers take responsibility for the information in their area.
  vague no-measure | In 2027, we will raise the bar for supplier security.
  vague | Achieve a 25 % improvement in security posture by FY28.
  vague no-deadline | Boost cyber readiness by 15 points
  no-measure no-deadline | Fewer false positives in the SIEM
  no-measure | Fewer tickets about forgotten passwords by December 2027
  no-measure no-deadline | Reduce the backlog of unclassified documents.
  no-measure no-deadline | Higher completion rate of the onboarding course
  no-measure no-deadline | Service accounts have an owner and a rotation date.
  no-measure no-deadline | New suppliers sign the code of conduct before the first order.
  no-measure no-deadline | Pull requests need the approval of a code owner.
  no-measure no-deadline | Unused accounts are removed automatically.
  no-measure no-deadline | Each laptop is locked when its owner leaves the desk.
  no-measure | All plant controllers sit behind a firewall by the end of FY27.
  no-measure no-deadline | Paper files with patient data are kept in locked cabinets.
  no-deadline | Screens lock after five minutes of inactivity.
  no-deadline | Visitors are registered at reception in 99 % of cases.
  no-deadline | Every change has at least two approvers.
  no-deadline | Data subject requests: 100 % answered within 30 days
  - | Drivers complete the cyber quiz with an average of 80 % in 2027.
  - | Each quarter, at least 18 of 20 randomly picked employees can say where to report an incident.
  - | Network monitoring covers all 40 substations by December 2027.
  - | In 2027, log reviews lead to a ticket within one day in 95 % of findings.
  - | Hold monthly patch meetings so that 95 % of critical patches are installed within 14 days.
  - | Half of all code repositories use signed commits by July 2027.
  - | From 2027, internal audits find fewer than two repeat findings per year.
  - | The SOC closes nine out of ten alerts within a shift, checked every month.
  - | Share of suppliers assessed: 60 % (2026), 80 % (2027), 95 % (2028)
  - | Mean time to restore ≤ 2 h (monthly average)
  - | Awareness: average score of 4 on the five-point scale in the yearly staff survey
  - | Test coverage of the recovery plan rises from 40 % to 75 % of systems during FY28.
  activity no-measure no-deadline | Work with suppliers on security.
  activity no-measure no-deadline | Brief new starters about confidentiality.
  activity no-measure no-deadline | Continuous monitoring of production systems
  activity no-measure no-deadline | Staff training on data protection
  activity no-measure no-deadline | Review of access rights
  activity no-measure no-deadline | Keep staff informed about current scams.
  activity no-measure | The emergency plan is rehearsed twice-yearly with the fire service.
  activity no-measure | Monthly meetings of the security forum
  activity no-measure | Check the visitor log weekly.
  activity no-measure | Annual security training for all crew members
  activity | Deliver six toolbox talks on OT security to maintenance crews in 2027.
  activity | Twice a year, the backup team restores a randomly chosen server.
  activity | Carry out at least two unannounced physical penetration tests per year.
  activity binary no-measure | Supplier day on cyber security on 14 May 2027
  activity binary no-measure | Conduct a cultural survey on security in autumn 2027.
  activity binary no-measure | An external audit of the booking system will be carried out by 30 June 2027.
  activity binary no-measure | Review the firewall rule base by the end of Q2 2027.
  activity no-measure no-deadline | Informing passengers about how we use their data
  activity no-measure no-deadline | Plan and conduct penetration tests.
  activity no-measure no-deadline | Simulate phishing attacks.
  binary no-measure | Until 31 December 2027 a new access control system is to be installed at the harbour.
  binary no-measure | Written incident procedure by the end of May 2027
  binary no-measure | Installation of sprinklers in the server room before winter 2027
  binary no-measure | The AI register is published in March 2027.
  binary no-measure | Security clause added to the standard contract by Q1 2027
  binary no-measure | Outsource log monitoring to a managed provider by autumn.
  binary no-measure | Roll-out of passkeys to customers in 2027
  binary no-measure | Set a password policy by 1 March 2027.
  binary no-measure | Certified according to ISO 27017 by the end of 2028
  binary no-measure | Second data centre connected by June 2027
  binary no-measure | Recruit a deputy data protection officer by 1 September.
  binary no-measure | Make MFA mandatory for all volunteers by Q3 2027.
  binary no-measure | Join the sector ISAC by the end of 2027.
  binary no-measure | Provide a secure file exchange service by 30 April 2027.
  binary no-measure | Ban private USB sticks from the production floor as of 1 July 2027.
  binary no-measure | Legacy booking system retired by FY28
  binary no-measure | Crisis room equipped by October 2027
  binary no-measure | Merge the two ticket systems by year end.
  binary no-measure | Separate the office network from the production network by November 2027.
  binary no-measure | Have the disaster recovery plan approved by 30 June 2027.
  binary compound no-measure | Install cameras at the depot and move the archive to the cloud by 2027.
  vague compound no-measure no-deadline | Protect passengers' data, comply with aviation security rules and foster a just culture.
  compound | 95 % of alerts closed within a day and 100 % of critical suppliers assessed in 2027
  compound no-measure no-deadline | All laptops are encrypted and all visitors wear badges.
  compound no-deadline | Reduce unplanned downtime to two hours per incident and train 90 % of operators in phishing detection.
  vague compound no-measure | Improve detection and reduce the dependence on single suppliers by 2028.
  activity compound no-measure no-deadline | Review contracts with processors and test the emergency generators.
  compound | Spam filter misses fewer than 10 mails a day; visitor badges returned in 99 % of cases each month
  - | Vulnerabilities are found, rated and fixed within 20 days in 95 % of cases in 2027.
  - | Operators and contractors pass the OT safety and security test with 75 % each year.
  no-deadline | Detect, isolate and clean 90 % of infected clients within two hours.
  vague no-measure no-deadline | Prevent, detect and respond to cyber threats effectively.
  no-measure no-deadline | Records are classified, labelled and stored in the archive system.
  binary no-measure | Design, build and commission a security lab by the end of 2028.
  zero-risk no-deadline | No successful ransomware attacks
  zero-risk no-deadline | Zero data protection breaches
  zero-risk no-measure no-deadline | Full protection of our crown jewels against espionage
  zero-risk | Not a single security incident at the festival in 2027
  zero-risk no-measure no-deadline | Our website can never be hacked.
  zero-risk no-measure no-deadline | Rule out human error
  zero-risk no-deadline | Zero loss of customer data
  no-deadline | Zero accounts without an owner
  no-deadline | No major findings in the certification audit
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague no-deadline | A team that is proud of its craft
  vague no-deadline | Privacy is a matter of course in product decisions.
  vague | By the end of 2028, security is an integral part of how we teach.
  vague no-deadline | Strengthen the voice of users in security decisions.
  - | In the 2027 supplier survey, partners call our audits fair and useful.
  - | The supervisory authority concludes in its yearly review that our governance is adequate.
  no-deadline | Passengers describe our privacy notices as easy to understand in interviews.
  activity | Visit two depots each month to talk about security worries.
  activity no-deadline | Conduct dialogues with parents about data protection.
  binary | Adopt a charter for digital responsibility by June 2028.
  zero-risk no-deadline | Patients never have to fear that their data leaks.
`,
  ),
];
