import { type SmartCase, smartCases } from "./guide.ts";

/**
 * Written and labelled in three batches after the rules, by somebody who had not seen the held-out part. Each batch was
 * judged once before anything was mended with it; precision and recall lay between 94 % and 98 % then.
 */
export const laterCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  compound no-measure no-deadline vague | Protect customer data and comply with applicable legislation.
  compound | Patch 95 % of servers within 14 days and train 100 % of staff by the end of 2026.
  compound | Reduce phishing click rate to 3 % and restore 99 % of backups successfully by Q4 2026.
  compound no-deadline | Keep availability at 99.9 % and close 95 % of audit findings within 30 days.
  compound | By December 2026, enrol all laptops in MDM with 100 % coverage; review 100 % of suppliers annually.
  compound no-measure no-deadline vague | Improve incident response and strengthen supplier security.
  compound binary no-measure | Implement a SIEM and appoint a CISO by Q3 2026.
  compound binary no-measure | Deploy EDR on endpoints, and publish a new acceptable use policy by June 2026.
  compound no-measure no-deadline vague | Ensure business continuity, raise staff awareness and meet legal requirements.
  compound | Achieve 98 % training completion and fewer than 5 malware infections per quarter.
  - | Reduce the number of high and critical vulnerabilities by 30 % by the end of 2026.
  - | Detect and respond to 95 % of critical incidents within one hour, measured monthly.
  - | Identify and remediate 100 % of critical vulnerabilities within 14 days, reported monthly.
  - | 100 % of employees and contractors complete and pass the annual security awareness training.
  compound | Maintain 99.95 % uptime and respond to 90 % of support tickets within 4 hours each month.
  activity no-measure | Conduct annual penetration tests of all internet-facing systems.
  activity no-measure | Carry out a quarterly review of user access rights.
  activity no-measure no-deadline | Provide regular security awareness training to all employees.
  activity | Perform at least two disaster recovery tests per year.
  activity no-measure | Hold monthly information security committee meetings.
  activity no-measure no-deadline | Continuously monitor network traffic for anomalies.
  activity no-measure | Internal audits of the ISMS will be performed annually.
  activity no-measure no-deadline | Run phishing simulations.
  activity | Deliver 12 awareness newsletters in 2026.
  activity no-measure | Annual risk assessments are undertaken for all information assets.
  activity no-measure no-deadline | Regularly test backups.
  activity no-measure | Ensure that management reviews take place every six months.
  activity | Complete four internal audits per year.
  activity no-measure no-deadline | Raise awareness through posters and intranet articles.
  - | Conduct annual training with 95 % completion and a pass mark of 80 %.
  - | Perform quarterly restore tests with a success rate of 100 %.
  vague no-measure no-deadline | To preserve the confidentiality, integrity and availability of information.
  vague no-measure no-deadline | Minimise the impact of security incidents.
  vague no-measure no-deadline | Safeguard our information assets against threats.
  vague no-measure no-deadline | Robust incident management.
  vague no-measure | Strengthen the security posture by year end.
  vague no-measure no-deadline | Foster a strong security culture across the organisation.
  vague no-measure no-deadline | Ensure compliance with GDPR.
  vague no-measure no-deadline | Information is only accessible to authorised persons.
  vague no-measure no-deadline | Increase customer confidence in our security.
  vague | Increase security maturity by 20 % in 2026.
  vague no-measure no-deadline | Better protection of personal data.
  vague no-measure no-deadline | Effective risk management processes.
  - | Improve the NIST CSF maturity score from 2.1 to 3.0 by December 2026.
  no-deadline | Improve mean time to detect incidents to under 30 minutes.
  no-measure no-deadline | Reduce the number of security incidents.
  zero-risk | Zero data breaches in 2026.
  zero-risk no-deadline | No loss of customer data.
  zero-risk no-measure no-deadline | Eliminate all cyber risks.
  zero-risk no-deadline | Ensure that no unauthorised person ever accesses our systems.
  zero-risk | Prevent 100 % of ransomware attacks during 2026.
  no-deadline | Zero critical vulnerabilities older than 30 days.
  - | Zero major nonconformities in the annual surveillance audit.
  - | No overdue corrective actions at the end of each quarter.
  binary no-measure | Achieve ISO 27001 certification by December 2026.
  binary no-measure | Complete migration to the cloud by Q2.
  no-measure | All laptops are encrypted by June 2026.
  no-deadline | Encrypt 100 % of laptops.
  no-deadline | Respond to data subject requests within 30 days in 98 % of cases.
  - | Reduce the average patching time to 10 days within 12 months.
  no-measure no-deadline | Patch critical vulnerabilities promptly.
  binary no-measure | Business continuity plans for all departments will be documented by 31 March 2026.
  no-measure no-deadline | Implement multi-factor authentication.
  no-measure no-deadline | Maintain ISO 27001 certification.
  - | Maintain a customer satisfaction score of at least 4.2 out of 5 in the yearly survey.
  no-deadline | Recover critical systems within four hours (RTO) with data loss of under 15 minutes (RPO).
  vague no-measure no-deadline | The organisation shall maintain an effective information security management system.
  vague no-measure no-deadline | Ensure information security risks are managed appropriately.
  vague no-measure no-deadline | Enhance the protection of cardholder data.
  vague no-measure no-deadline compound | Ensure the availability of systems and protect the privacy of our customers.
  vague no-measure no-deadline | Reduce risk to an acceptable level.
  vague no-measure no-deadline | Employees are aware of their information security responsibilities.
  vague no-measure no-deadline | Increase the resilience of our IT infrastructure.
  no-measure no-deadline | Reduce unplanned downtime.
  no-measure | Decrease the number of lost devices each year.
  - | Reduce reported security incidents by 10 % year on year.
  - | Achieve a 90 % pass rate in the annual security quiz.
  no-deadline | Ensure 100 % of new starters receive induction within 5 working days of joining.
  no-deadline | At least 95 % of endpoints have up-to-date antivirus signatures.
  - | Less than 5 % of staff click on the links of simulated phishing e-mails in 2026.
  - | Revoke access of leavers within 24 hours in 100 % of cases, checked monthly.
  no-deadline | Remove access of leavers within one working day.
  activity no-measure | Quarterly vulnerability scans of all external systems.
  activity no-measure no-deadline | Holding regular meetings of the security forum.
  activity no-measure | All policies are reviewed annually.
  activity no-measure | The business continuity plan is tested once a year.
  activity | Test the disaster recovery plan twice a year.
  activity no-measure | To conduct a yearly review of all suppliers with access to personal data.
  activity no-measure | Schedule weekly security stand-ups with the development team.
  activity binary no-measure | Conduct a gap analysis against ISO 27001:2022 by March 2026.
  activity binary no-measure | Carry out a full asset inventory by the end of Q1 2026.
  binary no-measure | Roll out a password manager to the whole company by 1 May 2026.
  binary no-measure | Establish a security operations centre by the end of 2027.
  binary no-measure | A data classification policy will be published by June 2026.
  binary no-measure | Obtain Cyber Essentials Plus in 2026.
  binary no-measure | Introduce single sign-on for all SaaS applications by Q3 2026.
  - | Roll out MFA to 100 % of remote access users by 30 September 2026.
  - | Encrypt 98 % of mobile devices by the end of the financial year.
  zero-risk | Experience no security breaches throughout 2026.
  zero-risk no-deadline | Zero successful phishing attacks.
  zero-risk no-deadline | 100 % protection against malware.
  zero-risk no-measure no-deadline | Completely prevent unauthorised access to customer data.
  zero-risk | No reportable personal data incidents in the financial year.
  zero-risk no-deadline | Zero loss of data.
  - | Zero high-risk findings in the annual penetration test.
  no-deadline | 0 unpatched critical systems older than 14 days in the vulnerability report.
  - | No more than two severity 1 incidents per quarter.
  compound no-measure no-deadline vague | Protect intellectual property, maintain customer trust and comply with contracts.
  compound no-deadline | Backups succeed in 99 % of runs and 100 % of admins use hardware keys.
  compound no-measure binary | Migrate mail to the cloud and replace the firewall by the end of 2026.
  compound no-measure activity | Train all employees annually and test the incident response plan every six months.
  compound | Raise the phishing report rate to 60 % and cut the patch backlog by half by Q2 2026.
  - | Restore all tier 1 applications within 4 hours and with less than 1 hour of data loss in each annual test.
  - | Complete 100 % of access reviews on time every quarter and revoke what is not needed within 5 days.
  - | Achieve and maintain a phishing click rate below 4 % throughout 2026.
  binary no-measure | Develop and implement a supplier security policy by May 2026.
  no-measure no-deadline | Develop and implement a business continuity plan.
  - | Mean time to recover below two hours in every quarter.
  no-deadline | MTTR < 4h for P1 incidents
  no-deadline | Uptime: 99.9%
  - | Patch compliance ≥ 97 % per month
  - | Increase the share of suppliers with a signed security annex from 60 % to 90 % by 31 December 2026.
  - | By Q3 2026, at least 80 % of development teams have a trained security champion.
  no-measure no-deadline | Close audit findings on time.
  - | Close audit findings within 30 days in 90 % of cases, reported quarterly.
  activity no-measure no-deadline | Actively participate in information sharing communities.
  vague no-measure no-deadline | Be recognised as a secure and trustworthy partner.
  compound no-deadline | 99.5 % availability of the portal and a mean response time to tickets below four hours.
  compound no-measure no-deadline vague | Protection of personal data and continuity of operations.
  compound no-measure no-deadline vague | To prevent fraud, to protect our reputation and to satisfy our customers.
  compound no-measure no-deadline vague | Comply with all legal obligations and continually improve the ISMS.
  compound no-measure no-deadline vague | Manage risks effectively and ensure that incidents are handled properly.
  compound binary no-measure | Publish the new password policy and decommission the old VPN by 31 March 2026.
  compound | By the end of 2026: 100 % of laptops encrypted; 95 % of staff trained.
  compound | 90 % of suppliers assessed and 100 % of backups tested by December 2026.
  activity compound no-measure | Review firewall rules every quarter and train new joiners every month.
  compound | Cut the number of privileged accounts by 40 % while raising the share of systems with central logging to 95 % by mid-2026.
  compound binary no-measure | Achieve SOC 2 Type II and hire a DPO by Q4 2026.
  activity compound no-measure no-deadline | Encrypt all laptops. Train all staff.
  - | Reduce the click rate to below 5 % and increase the report rate to above 50 % in the quarterly phishing simulation.
  - | Identify, classify and label 100 % of sensitive data repositories by June 2026.
  - | Keep the confidentiality, integrity and availability rating of all critical systems at 4 or above in each quarterly assessment.
  no-deadline | Acknowledge 95 % of high alerts within 15 minutes and resolve them within 4 hours.
  activity no-measure no-deadline | Communicate the information security policy to all employees and relevant third parties.
  activity no-measure no-deadline | Regular penetration testing
  activity no-measure | Monthly phishing tests
  activity no-measure | The CISO reports to the board on a quarterly basis.
  activity no-measure | Security awareness sessions will be held for all departments twice-yearly.
  activity | Organise three tabletop exercises in 2026.
  activity no-measure | Audit the information security of our key vendors each year.
  activity no-measure no-deadline | Collect feedback from customers about security.
  activity no-measure | Review and update the risk register quarterly.
  activity no-measure no-deadline | Monitoring and evaluating the performance of the ISMS.
  activity no-measure | Perform monthly restore tests of business critical databases.
  activity no-measure no-deadline | Investigate all security incidents.
  activity no-measure | A red team exercise takes place every year.
  activity no-measure | Provide monthly security metrics to top management.
  activity | At least one internal audit of every department each year.
  - | Restore tests succeed in 100 % of cases each month.
  vague no-measure no-deadline | Adequate protection of customer information throughout its life cycle
  vague no-measure no-deadline | Access to information is restricted appropriately.
  vague no-measure no-deadline | Build trust with customers and partners.
  vague no-measure no-deadline | Secure handling of models and training data
  vague no-measure no-deadline | Responsible and transparent use of AI.
  vague no-measure no-deadline | Avoid reputational damage.
  vague no-measure | Become more resilient against ransomware by the end of 2026.
  vague no-measure no-deadline | Keep pace with emerging threats.
  vague no-measure no-deadline | Make security part of everything we do.
  vague no-measure no-deadline | Strong passwords.
  vague no-measure no-deadline | Timely response to incidents.
  vague | Improve employee awareness by 30 % by the end of next year.
  vague no-deadline | Increase data protection by 50 %.
  - | Increase the number of reported suspicious e-mails by 50 % by the end of next year.
  no-deadline | Improve the average score in the awareness test to 85 %.
  no-measure no-deadline | Shorten the time needed to detect incidents.
  no-measure | Lower the number of overdue risk treatments by the end of the year.
  binary no-measure | By 2027 have a documented business continuity plan.
  binary no-measure | Go live with the new identity platform in October 2026.
  binary no-measure | Finalise the statement of applicability no later than 28 February 2026.
  binary no-measure | Recertification to ISO/IEC 27001:2022 in Q3 2026.
  binary no-measure | Hire a security engineer before the summer of 2026.
  binary no-measure | An incident response plan is in place by the end of the first quarter.
  binary no-measure | Set up a vulnerability disclosure programme in 2026.
  binary no-measure | Upgrade all servers to a supported operating system by October 2026.
  zero-risk | Zero tolerance: no data leaks in 2026.
  zero-risk no-measure no-deadline | Guarantee that our systems can never be hacked.
  zero-risk no-deadline | No successful cyber attacks on production.
  zero-risk no-measure no-deadline | Avoid any security incident.
  zero-risk no-deadline | Maintain an incident-free environment with 0 breaches.
  - | No critical findings from the quarterly external vulnerability scan.
  no-deadline | Zero accounts of leavers active after 24 hours.
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague | Improve collaboration between security and development by Q4.
  vague no-deadline | Strengthen leadership commitment.
  vague no-deadline | Create a culture in which security is everybody's business.
  - | Security culture rated at least “good” in the yearly staff survey.
  vague | Better cooperation with the works council in 2026.
  no-deadline | Architecture decisions are signed off by the security board.
  vague no-deadline | Promote an open error culture.
`,
  ),
];
