import { type SmartCase, smartCases } from "./guide.ts";

/** A third lot, in the style of registers, tables and national strategies, labelled beforehand. */
export const tableCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  vague no-measure no-deadline | Detecting, disrupting and deterring adversaries in cyberspace
  vague no-measure no-deadline | Taking the lead in technologies vital to cyber power
  vague no-measure no-deadline | Strong businesses and citizens
  vague no-measure no-deadline | Sovereign cyber capabilities
  vague no-measure no-deadline | World-class threat sharing and blocking
  vague no-measure | Become the most cyber secure region in Europe by 2030.
  vague no-measure no-deadline | Guaranteeing that everyone accesses only the information appropriate to their role
  vague no-measure no-deadline | Limiting the impact of security incidents on business operations
  vague no-measure no-deadline | Ensure systems maintain agreed levels of availability.
  vague no-measure no-deadline | Consistent with the needs of the business, keep information confidential.
  vague no-measure no-deadline | Preserve evidence integrity
  vague no-measure no-deadline | Efficient handling of security incidents
  vague no-measure no-deadline | A secure-by-default cloud environment
  vague no-measure no-deadline | Information security is integrated into project management.
  vague no-measure no-deadline | Reduce our attack surface.
  vague no-measure no-deadline | Deploy adequate protection against malware.
  vague no-measure no-deadline | Adopt a zero-trust mindset.
  vague no-measure no-deadline | Balance security and usability
  vague no-measure no-deadline | Safeguarding the rights and freedoms of data subjects
  vague no-measure | Significantly improve the recovery capability of the wards in FY27
  vague no-measure no-deadline | Employees are aware of their responsibilities.
  vague no-measure no-deadline | Enable secure remote working for all employees.
  vague no-measure no-deadline | Help small companies protect themselves online
  vague no-measure no-deadline | Ensure the continuing suitability of security controls
  vague no-measure no-deadline | Building a resilient and prosperous digital economy
  vague no-measure no-deadline | Advance international norms of responsible state behaviour
  vague no-measure no-deadline | Reduce exposure to ransomware.
  vague no-deadline | Make employees 20 % more aware of phishing
  vague | Cut cyber risk by 35 % by the end of 2028.
  vague | Improve supplier relationships by 10 % each year.
  no-measure no-deadline | Reduce the number of information security incidents
  no-measure | Lower the mean time to contain during 2027.
  no-measure no-deadline | Increase the percentage of assets with an assigned owner.
  no-measure no-deadline | Cloud storage buckets are not publicly readable.
  no-measure no-deadline | Ensure that leavers' accounts are disabled on their last day.
  no-measure no-deadline | Every business unit has a continuity plan.
  no-measure no-deadline | Production data is not used in test environments.
  no-measure no-deadline | Personal devices cannot connect to the plant network.
  no-measure | All high-risk vendors have been reassessed by the end of 2027.
  no-measure no-deadline | Logs are stored in a separate account.
  no-measure | Reduce mean time to acknowledge quarter by quarter.
  no-deadline | Security incidents: < 5 per site
  no-deadline | Incident response time: initial response < 4 hours
  no-deadline | Critical system availability 99.9 %
  no-deadline | Patch level of clients ≥ 97 %
  no-deadline | Vendors with access to personal data have an ISO 27001 certificate in 8 of 10 cases.
  no-deadline | Reduce the average age of open audit findings from 120 to 45 days.
  no-deadline | Respond to 95 % of access requests within two working days.
  - | Objective 4: Staff awareness – 100 % completion of the annual training (source: training log)
  - | Mean time to detect (MTTD): 24 h → 6 h, Q4 2027
  - | Maintain ISO 27001 certification with no more than two minor nonconformities in the 2027 surveillance audit.
  - | KR2: raise coverage of static code analysis from 55% to 90% of repositories by the end of Q3
  - | OB-07 Backup success rate – target 99 % – measured weekly
  - | Risks rated high in the risk register: fewer than five at each quarterly review
  - | Employees who fail a simulated phishing test: ≤ 3 % (quarterly)
  - | Resolve 90 % of high-severity incidents inside the SLA every month.
  - | Security exceptions older than 12 months: down by half in 2027
  - | Complete 95 % of scheduled patches each month.
  - | Publish 100 % of security advisories within 48 hours of the fix in 2027.
  - | Conduct quarterly restore tests in which all ten core systems are back within four hours.
  - | Train 90 % of developers in secure coding by June 2027.
  - | 12 of 12 monthly log reviews without unexplained gaps in 2027
  activity no-measure no-deadline | Regular awareness training for all staff
  activity no-measure no-deadline | Sharing expertise with partner agencies
  activity no-measure no-deadline | Logs are reviewed regularly.
  activity no-measure no-deadline | Perform regular risk assessments and report the results to management.
  activity no-measure | Management review held annually
  activity no-measure | Verify backup restores on a monthly basis.
  activity no-measure | Phishing campaigns are run quarterly.
  activity no-measure | Awareness newsletter every month
  activity | Run four purple-team exercises in 2027.
  activity | Three internal audits in 2027
  activity binary no-measure | Perform a gap analysis against NIS2 by 31 March 2027.
  activity binary no-measure | Hold a kick-off workshop with the works council by 15 February 2027.
  activity binary no-measure | Tabletop exercise on ransomware in November 2027
  activity no-measure no-deadline | Observe how staff handle visitors
  activity no-measure no-deadline | Survey employees about password habits
  activity no-measure | Evaluate the effectiveness of controls at least annually.
  activity no-measure | Conduct internal audit of all ISMS processes once per year
  binary no-measure | Risk assessment methodology defined by Q1 2027
  binary no-measure | Deployment of EDR on servers, Q3 2027
  binary no-measure | Nominate an information security officer by 1 January 2027.
  binary no-measure | Formal approval of the revised security policy in June 2027
  binary no-measure | New identity platform live by 30 September 2027
  binary no-measure | Obtain SOC 2 Type 1 attestation by end of FY26.
  binary no-measure | Data centre move finished before Christmas 2027
  binary no-measure | Get the supplier policy approved by the board by May 2027.
  binary no-measure | Enforce MFA for VPN access from 1 April 2027.
  binary no-measure | National CERT fully operational by 2026
  binary no-measure | Implementation of network access control at headquarters (Q2/2027)
  binary no-measure | Introduce a clean-desk rule by summer 2027.
  binary no-measure | Create and publish an AI usage policy by 30 June 2027.
  binary no-measure | A data loss prevention system is introduced by the end of 2027.
  binary no-measure | Upgrade the badge system at the main gate by Q2.
  binary no-measure | Form a national cyber reserve within two years.
  binary no-measure | Document all interfaces of the payment system by 1 June 2027.
  binary no-measure | Incident response playbook for ransomware finalised by October 2027
  binary no-measure | Have a bug bounty programme running by the end of 2027.
  binary no-measure | Renew the ISO 27001 certificate in 2028.
  vague compound no-measure no-deadline | Minimise the risk of data breaches and ensure regulatory compliance.
  vague compound no-measure no-deadline | Strengthening the cyber ecosystem and deepening the partnership with industry
  compound no-deadline | Phishing report rate 70 %, critical patches within 7 days on 95 % of hosts
  compound | Bring MFA coverage to 100 % and cut the number of open audit findings to ten by the end of 2027.
  vague compound no-deadline | Reduce lost devices to five and improve staff morale.
  activity compound no-measure | Conduct awareness sessions every quarter and scan the network every week.
  binary compound no-measure | Migrate e-mail to the cloud and certify the Dublin data centre by 2027.
  vague compound no-measure no-deadline | Our data is protected and our suppliers are trustworthy.
  compound no-measure no-deadline | Block USB storage on all clients and label confidential documents.
  - | All employees complete the training and pass the quiz with 80 % by 31 March 2027.
  no-measure no-deadline | Policies, standards and guidelines are published on the intranet.
  no-deadline | Contracts, licences and certificates renewed 30 days before they expire: 95 %
  no-deadline | Test and restore backups of all 20 core systems with a success rate of 98 %.
  - | Reduce the number and the average duration of outages by 20 % in 2027.
  vague no-measure no-deadline | Develop and retain a skilled, motivated and diverse cyber workforce.
  zero-risk no-deadline | 0 major security incidents
  zero-risk | No unplanned outage of the trading platform in 2027
  zero-risk no-deadline | No personal data is leaked by our processors.
  zero-risk no-measure no-deadline | Ensure data is never lost.
  zero-risk no-measure no-deadline | Stop all fraud.
  zero-risk no-measure | Eradicate phishing by 2028.
  no-deadline | No critical findings in the external penetration test
  - | Zero unsupported operating systems in the quarterly inventory scan
  no-deadline | Zero unencrypted laptops
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague no-deadline | Security conversations that people enjoy
  vague no-deadline | Everyone knows that security matters.
  vague no-deadline | Be perceived as fair by our suppliers.
  vague | Anchor data ethics in everyday decisions by 2029.
  - | The annual employee survey shows that staff feel safe to report mistakes.
  - | In its 2027 report the audit office judges our crisis management as well rehearsed.
  no-deadline | Clients tell us in review meetings that our security answers are easy to understand.
  activity | Host a security breakfast for partners every quarter.
  activity binary | Interview all heads of department about their data needs by June 2027.
  binary | Establish an ethics board for AI by December 2027.
  vague compound no-deadline | Win the trust of citizens and make public service jobs in security more attractive.
`,
  ),
];
