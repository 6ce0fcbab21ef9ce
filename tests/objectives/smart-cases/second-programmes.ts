import { type SmartCase, smartCases } from "./guide.ts";

/** A second lot, class by class in the style of programmes, audit plans and key results, labelled beforehand. */
export const programmeCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  vague no-measure no-deadline | Effective and proportionate governance of information risk
  vague no-measure no-deadline | Our people are our strongest line of defence.
  vague no-measure no-deadline | To be recognised as a trusted custodian of citizen data
  vague no-measure no-deadline | Take a risk-based approach to all technology decisions.
  vague no-measure no-deadline | Instil confidence in investors that cyber risk is under control
  vague no-measure | Transition from a reactive to a proactive security culture by the end of the decade.
  vague no-measure no-deadline | Sound management of cryptographic keys
  vague no-measure no-deadline | Resilience of essential services in the face of cyber threats
  vague no-measure no-deadline | We keep pace with the evolving threat landscape.
  vague no-measure no-deadline | Get the basics of cyber hygiene right
  vague no-measure no-deadline | Bring cyber security closer to the business.
  vague no-measure no-deadline | Make security simple for colleagues
  vague no-measure no-deadline | Simplify and strengthen identity and access management.
  vague no-measure no-deadline | Continuous improvement of the information security management system
  vague no-measure | By 2030, the region is a safe place to do business online.
  vague no-measure no-deadline | Suppliers handle our information with due care.
  vague no-measure no-deadline | Appropriate access to information for those who need it
  vague no-measure no-deadline | Managing cyber risk in the supply chain
  vague no-measure no-deadline | Limit the damage of successful attacks
  vague no-measure no-deadline | Increased customer trust
  vague | Enhance data quality and protection by 40 % by 2028.
  vague no-deadline | Raise our security maturity by a third.
  vague no-measure no-deadline | Align security investments with business priorities
  vague no-measure | Accelerate incident response in 2027.
  vague no-measure no-deadline | The board is kept well informed about cyber risk.
  vague no-measure no-deadline | Provide assurance to management that controls work effectively
  vague no-measure no-deadline | Equip employees to recognise and report threats.
  vague no-measure no-deadline | Timely detection and handling of security events
  vague no-measure no-deadline | Security embedded into every stage of product development
  vague no-measure no-deadline | Meet the information security expectations of interested parties.
  no-measure no-deadline | Raise the share of suppliers with a valid certificate.
  no-measure no-deadline | Shorten the time between resignation and account closure.
  no-measure no-deadline | Every production change is linked to an approved ticket.
  no-measure no-deadline | Source code is scanned for secrets before it is merged.
  no-measure no-deadline | Customer data is stored in the EU only.
  no-measure no-deadline | Only managed devices can reach the finance system.
  no-measure | All field engineers hold a valid OT safety certificate by 31 August 2027.
  no-measure | By June 2027 no-one outside IT has local administrator rights, except as recorded.
  no-measure | Remote sessions of vendors are recorded and kept until the following audit.
  no-deadline | Passwords are at least 14 characters long.
  no-deadline | A second engineer reviews 100 % of pull requests before merge.
  no-deadline | Critical alerts are triaged within 30 minutes.
  no-deadline | Generator takes over within 15 seconds of a power cut
  no-deadline | At least 4 out of 5 staff can name the incident hotline.
  - | Average cost per phishing incident falls below EUR 2 000 in 2027.
  - | Each quarter, 95 % of joiners have finished their induction before day 10.
  - | Restore drills recover the ERP database in less than three hours, twice a year.
  - | Reviewers find no more than two deviations per internal audit in 2027.
  - | 90 % of the audit plan for 2027 completed by 15 December
  - | Staff report at least 60 % of simulated phishing mails in every quarter of 2027.
  - | Penetration testers need more than five days to reach the crown jewels in the yearly exercise.
  - | Yearly supplier audits with at most three major findings each
  - | Vulnerability scans cover 98 % of the address space every week.
  - | Monthly access review: fewer than 1 % orphaned accounts
  - | Training of the crisis team leads to decisions within 20 minutes in the half-yearly exercise.
  activity no-measure no-deadline | Ongoing monitoring of third parties
  activity no-measure no-deadline | Disseminate security bulletins to all departments.
  activity no-measure no-deadline | Periodic vulnerability scanning of internal hosts
  activity no-measure no-deadline | Engage with regulators on a regular basis.
  activity no-measure no-deadline | Conducting background checks on new employees
  activity no-measure | Firewall rule review every six months
  activity no-measure | Each department carries out an annual self-assessment.
  activity no-measure | Internal audits are held in accordance with the annual audit plan.
  activity no-measure | The security team sends a phishing simulation to all staff each month.
  activity | Five lunch-and-learn sessions on secure coding in FY27
  activity | Perform at least one failover test per year.
  activity binary no-measure | Carry out a data protection impact assessment for the camera system by May 2027.
  activity binary no-measure | Undertake an independent review of the SOC in 2027.
  activity binary no-measure | Cyber exercise with the fire brigade on 12 October 2027
  activity no-measure no-deadline | Quality assurance reviews of incident tickets
  activity no-measure no-deadline | Perform due diligence on acquisition targets
  activity no-measure no-deadline | Walk the floor to check for unlocked screens
  activity no-measure no-deadline | Collect and analyse logs from all critical systems.
  activity no-measure no-deadline | Assess the maturity of the security programme
  binary no-measure | Wi-Fi network of the warehouse replaced by 30 April 2027
  binary no-measure | Asset register complete and accurate by 30 June 2027
  binary no-measure | Full rollout of single sign-on by end of Q2 2028
  binary no-measure | ISMS scope document ratified by 1 February 2027
  binary no-measure | Be ISO 22301 certified by December 2028.
  binary no-measure | Incident hotline up and running by Easter 2027
  binary no-measure | Cyber Essentials Plus achieved by 31 July 2027
  binary no-measure | The new backup site takes up operation in November 2027.
  binary no-measure | Publication of the vulnerability disclosure policy by mid-2027
  binary no-measure | Hand over patch management to the managed service provider by 1 May 2027.
  binary no-measure | Phase out fax machines on the wards before the end of 2027.
  binary no-measure | Draw up a list of critical suppliers by March.
  binary no-measure | Pass the SOC 2 Type II audit in 2027.
  binary no-measure | Contract for managed detection and response awarded by 30 June
  binary no-measure | Establishment of an information security forum in Q1 2027
  binary no-measure | Move all payroll data to the new HR system by December 2027.
  binary no-measure | Secure board approval for the security budget by November.
  binary no-measure | Conclude data processing agreements with all cloud providers by 31 March 2027.
  binary no-measure | DLP solution selected and procured by the end of H1
  binary no-measure | Stand up a threat intelligence function within 18 months.
  vague compound no-measure no-deadline | Reduce risk and increase operational efficiency.
  binary compound no-measure | Roll out EDR to all plants and hire a SOC analyst by September 2027.
  compound no-deadline | Phishing click rate under 4 % and recovery time of core systems under six hours
  compound | By the end of 2027, 95 % of suppliers have signed the security annex and the mean time to patch is below 12 days.
  vague compound no-measure no-deadline | Safeguard personal data; promote responsible use of AI
  activity compound no-measure | Test backups monthly and review supplier contracts every year.
  vague compound no-measure no-deadline | Ensure legal compliance, protect our reputation and strengthen customer relationships.
  - | Review and approve 100 % of firewall changes every week.
  no-measure no-deadline | Number of incidents, near misses and false alarms falls.
  no-deadline | Incidents are recorded, classified and closed within five working days.
  - | Close 90 % of audit findings on time and report the rest to the board each quarter.
  activity no-measure | Plan, conduct and document quarterly recovery tests.
  zero-risk no-deadline | Nil reportable breaches
  zero-risk no-deadline | Make sure that no confidential document is ever lost.
  zero-risk no-measure no-deadline | Fully protect all patient data against any form of misuse
  zero-risk no-deadline | Zero tolerance: no data leaves the company unlawfully
  zero-risk | Zero lost-time cyber events at the refinery in 2028
  - | Zero critical vulnerabilities older than 30 days in the monthly scan
  no-deadline | Zero shared administrator accounts
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague no-deadline | A partnership between IT and clinicians built on mutual respect
  vague no-deadline | Managers lead by example in security matters.
  vague no-deadline | Ethical and transparent use of algorithms in public decisions
  vague | By 2028 developers see security as part of good craftsmanship.
  - | The yearly culture survey describes our handling of mistakes as fair.
  - | By June 2027 the data protection authority confirms that our consent texts are understandable.
  no-deadline | The works council agrees that log evaluation is proportionate.
  no-deadline | After each exercise the crisis team's own debrief calls the cooperation with the police smooth.
  activity | Discuss ethical questions of monitoring with staff representatives every spring.
  binary | Publish a position paper on digital sovereignty in 2027.
  vague compound no-deadline | Build trust with residents and develop a shared language about risk.
`,
  ),
];
