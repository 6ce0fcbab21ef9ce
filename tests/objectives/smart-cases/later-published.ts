import { type SmartCase, smartCases } from "./guide.ts";

/**
 * Wordings of published registers, guides, policies and strategies, many shortened or reworded. Labelled by the
 * guide before the rules saw them; since then they are development data.
 */
export const publishedCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
vague no-measure no-deadline | Effectively manage third parties to reduce information security risk from suppliers.
no-measure | Reduce high-risk findings year-over-year
no-measure no-deadline | Establish a formal risk-based security governance model
vague no-measure no-deadline | Achieve compliance with ISO 27001 / NIST CSF
vague no-measure no-deadline | Integrate security into product development
vague no-measure no-deadline | Improve incident detection and response capability
vague compound no-measure no-deadline | Improve audit readiness and reduce operational risk across AMI governance.
no-deadline | Reduce non-compliant AMIs across 500+ AWS accounts by 80%.
no-deadline | Increase adoption of standardised images to 90 %
no-deadline | Cut manual remediation effort by 50 % through automated workflows.
no-deadline | No administrative access without MFA
no-measure no-deadline | All critical vulnerabilities handled within the internal SLA
no-deadline | Event triage within 24 hours, containment per runbook
no-deadline | 100 % of production changes via a pull request or change record
no-measure no-deadline | Minimise incident response time
no-deadline | Initial response to incidents in under 4 hours
no-deadline | Critical system availability of 99.9 %
vague no-measure no-deadline | Ensure staff awareness
vague no-measure no-deadline | Protect critical business processes against information security risks
- | Reduce the vulnerability backlog by 30 % p.a.
no-deadline | RTO for core systems < 4 hours
- | Conduct quarterly vulnerability scans on all production systems and remediate 95% of critical vulnerabilities within 15 days.
binary no-measure | Complete data mapping, lawful basis assessments and DPIAs for all processing activities by Q4 2025.
- | Conduct two formal risk assessments per year and reduce all high risks to medium or lower.
activity | Test and update the business continuity and disaster recovery plan twice per year.
- | Deploy and enforce secure remote access (VPN, MFA) to 100% of remote users by Q3 2025.
- | Conduct 2 internal ISMS audits annually and implement 100% of high-priority audit findings within 30 days.
- | Enforce secure code review and pipeline scanning for 100% of software releases by Q4 2025.
activity | Conduct 2 incident response simulations and 2 internal control audits annually across departments.
vague no-measure no-deadline | Secure software development and DevOps pipelines.
vague no-measure no-deadline | Facilitate compliance with legal, regulatory, and contractual obligations.
vague no-measure no-deadline | Mitigate information security risks through proactive and structured initiatives.
vague no-measure no-deadline | Align security priorities with the business strategy and risk appetite.
vague no-measure no-deadline | Support continual improvement of the ISMS.
activity no-measure | Department leads submit progress updates monthly to the ISMS manager.
activity | Conduct a formal management review twice a year.
- | Train 100 % of developers in secure coding by December
no-measure no-deadline | Define departmental security objectives
activity no-measure | Report on metrics monthly to the security steering committee
no-measure no-deadline | Pass the ISO 27001 audit
no-deadline | Fix critical vulnerabilities within 48h
no-deadline | Reduce critical vulnerabilities by 20%
- | Reduce the average time to patch critical vulnerabilities from 14 days to 7 days by the end of the year.
no-deadline | Reduce mean time to detect (MTTD) incidents from 8 hours to 4 hours
no-deadline | Achieve a 95% completion rate for security training
vague no-measure no-deadline | All employees shall have full knowledge about the security policy
no-deadline | Resolve 90% of critical CVEs in production servers within 30 days.
no-measure no-deadline | Patch vulnerabilities
activity no-measure no-deadline | Train staff
- | Conduct two phishing simulations per quarter with a failure rate below 5 % by year-end.
no-deadline | Respond to 80% of high risk third-party findings within 180 days.
no-deadline | Reduce data breaches by 15%.
no-deadline | Restore access to the affected systems within 24 hours.
no-deadline | Reduce the number of affected users by 50%.
no-deadline | Complete the root cause analysis within 72 hours.
vague no-measure no-deadline | Governments, business and the research community together advance cyber security.
vague no-measure no-deadline | Networks and systems are hard to compromise and resilient to cyber attacks.
vague no-measure no-deadline | Promote an open, free and secure cyberspace.
vague no-measure no-deadline | Businesses grow and prosper through cyber security innovation.
vague no-measure no-deadline | People have the cyber security skills and knowledge to thrive in the digital age.
vague no-measure no-deadline | Develop the right cyber security skills, knowledge and culture
vague no-measure no-deadline | Minimise the impact of cyber security incidents
vague no-measure no-deadline | Manage cyber security risk
vague no-measure no-deadline | Protect against cyber attack
vague no-measure | All public sector organisations resilient to cyber threats by 2030
vague no-measure | Critical government functions significantly hardened to cyber attack by 2025
vague no-measure no-deadline | The impact of cybercrime on the country is significantly reduced.
vague no-measure no-deadline | Improved understanding of the cyber threat
activity no-measure no-deadline | Conduct Regular Risk Assessments
no-measure no-deadline | Complete the Information Security Program Policy Manual
no-measure no-deadline | Launch Security Portal
activity binary no-measure | Conduct a phishing simulation in FY18
activity | Review three level 1 policies in 2019-2020
no-measure no-deadline | Implement Identity Access Management
vague no-measure no-deadline | Keep the campus safe
activity no-measure no-deadline | Measure and Evaluate the Information Security Program
no-measure no-deadline | Build a Security Staffing Plan
vague no-measure no-deadline | Expand Information Security Communication, Awareness, and Training
vague no-measure no-deadline | Provide a secure, resilient, policy-based information environment.
vague no-measure no-deadline | Enhance information security by implementing standardised best practices.
no-measure no-deadline | Develop and implement security standards, common controls, and best practices for information systems.
vague no-measure no-deadline | Ensure compliance with current laws, regulations and guidelines.
vague no-measure no-deadline | Motivate administrators, employees and users to maintain the responsibility for information security.
vague no-measure no-deadline | Be capable of continuing services in the case of a major security incident.
vague no-measure no-deadline | Ensure that external service providers comply with our information security needs and requirements.
vague compound no-measure no-deadline | Create a better market image and reduce the damage caused by potential incidents.
vague no-measure no-deadline | Information is protected against unauthorised access and unauthorised disclosure.
vague no-measure no-deadline | Regulatory, legal and contractual obligations will be met.
no-measure no-deadline | All breaches of information security, actual or suspected, shall be reported and investigated.
vague no-measure no-deadline | Physical access controls to premises
vague no-measure no-deadline | Sophisticated network protection
activity no-measure no-deadline | Regularly test and validate controls via audits and simulations.
vague no-measure no-deadline | Delivery of a secure, reliable cloud service for users who need assurance
vague no-measure no-deadline | Ensuring that all members of staff are aware of and fully comply with the relevant legislation.
vague no-measure no-deadline | Protecting information assets under the control of the organisation.
no-measure no-deadline | Information security awareness training shall be included in the staff induction process.
no-measure no-deadline | All contracts of employment shall contain a confidentiality clause.
no-measure no-deadline | Each IT asset shall have a named custodian.
no-measure no-deadline | An ongoing awareness programme shall be established.
- | Phishing simulation click rate < 5% in 12 months
no-deadline | Patch SLA met for 95% of critical CVEs within 7 days
no-deadline | 100% of new agents have documented threat models before production deployment
no-deadline | Reporting rate > 80%
no-deadline | Critical vulnerabilities remediated in < 7 days
no-deadline | Time to contain incident < 4 hours
no-deadline | Lessons learned documented for 100% of incidents
no-deadline | Average assessment score > 85%
zero-risk no-deadline | Zero security incidents due to untrained behavior
activity no-measure | Phishing simulations monthly
activity no-measure | Vulnerability assessments every month
activity no-measure | Policy review and update once a year
activity no-measure | Board-level security reporting each quarter
compound | Deploy endpoint detection on 98 % of endpoints by Q3 and cut the mean time to restore backups to 2 hours.
- | SOC 2 Type II coverage of 100 % of core custody infrastructure by 2027
- | Alert latency for suspicious activity reduced from 72 hours to 15 minutes by Q3 2026
- | Reduce high-severity findings from the annual penetration test by 40 % compared with 2024.
no-deadline | Reach 95% MFA coverage
no-measure no-deadline | Reduce MTTD through better SIEM tuning
no-deadline | Expand monitoring coverage to the remaining 22% of critical assets
no-deadline | Disable accounts within 4 hours of termination
no-deadline | Provision new user accounts in under 24 hours
no-deadline | Password policy compliance of 100%
zero-risk no-deadline | Zero unauthorised access to restricted resources
zero-risk no-measure no-deadline | Prevent all unauthorised access to customer data
vague no-measure no-deadline | Protect model weights and code, even from top-priority state operations.
activity no-measure no-deadline | Assess the risks posed by frontier models before deployment and during training.
binary no-measure | Publish a safety framework by the next AI summit.
activity no-measure no-deadline | Share information on incidents, risks, and capabilities.
activity no-measure no-deadline | Do and share alignment research as a public good.
vague no-measure no-deadline | Make safety plans appropriately transparent to external actors.
- | Increase on-time responses to FOI requests to 90 % by March.
- | 95 % of staff complete mandatory information governance training by 31 March.
no-measure no-deadline | Recruit an information champion from each service area.
binary no-measure | Clear the backlog of subject access requests by September.
binary no-measure | Adopt the information management strategy by 7 March.
binary no-measure | Implement redaction software in Q2.
binary no-measure | Case management system live by October
binary no-measure | Cyber security training made mandatory for all councillors by April
binary no-measure | ISMS fully operational by Q4
binary no-measure | SIEM implemented by Q3 2026
binary no-measure | ISO 27001 certification achieved in 2027
binary no-measure | Completion of the disaster recovery plan by June
binary no-measure | Appointment of a data protection officer before 1 May
activity no-measure no-deadline | Awareness training for all staff
activity no-measure | Quarterly access reviews for privileged accounts
activity no-measure no-deadline | Regular backups are performed
activity | Backups performed daily and restore tests twice a year
activity no-measure | Annual penetration testing of internet-facing systems
activity no-measure | Internal audits are carried out every year.
activity no-measure | Access rights are reviewed every six months.
activity no-measure no-deadline | Security policies shall be reviewed at planned intervals.
activity no-measure | Risk assessments must be conducted annually.
no-measure no-deadline | Asset inventory must be maintained.
no-measure no-deadline | Information security objectives must be defined.
no-deadline | Security logs must be retained for at least 90 days.
no-measure no-deadline | All external-facing systems must use TLS 1.2 or higher.
no-measure no-deadline | Multi-factor authentication must be enabled for all administrative access.
activity no-measure | Vulnerability scans must be performed quarterly.
vague no-measure no-deadline | Champion security culture across the organisation.
vague no-measure no-deadline | Provide resources to operate the ISMS effectively.
compound | Reduce phishing failures from 12 % to 4 % and have 95 % of suppliers assessed by December.
compound | Raise patch compliance to 95 % while cutting open audit findings to five by Q4.
vague compound no-measure no-deadline | Improve patching and strengthen supplier security.
vague compound no-measure no-deadline | Protect customer privacy and keep services available.
vague compound no-measure no-deadline | Comply with GDPR, protect customer data and raise staff awareness.
compound | Detect 90 % of test attacks within one hour, and restore backups within 8 hours in every quarterly exercise.
compound | Patch compliance above 97 % and phishing report rate above 60 % in 2026
vague compound no-measure no-deadline | Increase security awareness among employees; reduce the risk of data leakage.
vague compound no-measure no-deadline | Secure our products and assure our customers.
binary compound no-measure | Certify the cloud platform by May and migrate the mail servers by July.
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
- | Board members say in the annual survey that security reports help them decide.
vague no-deadline | Foster trust with customers
- | In the yearly review, the auditor judges our incident handling as mature.
vague no-deadline | Make security everybody's business
vague | Security is seen as an enabler of the business by 2027.
- | The works council signs off the monitoring rules by June.
- | Customers rate our security questionnaire answers as clear in the 2027 survey.
vague no-deadline | Maintain good relations with regulators
activity | Security champions meet monthly.
binary | Publish an AI ethics charter by Q2.
vague no-deadline | Lead by example in responsible AI
no-deadline | After each exercise, observers confirm that the crisis team kept to the plan.
`,
  ),
];
