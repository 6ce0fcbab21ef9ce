import { type SmartCase, smartCases } from "./guide.ts";

/** Held back: measured once the rules are finished, never read while they are written. */
export const heldOutCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  no-deadline | 100% of patches are deployed within 48 hours of release
  zero-risk no-deadline | Zero unauthorized downloads of model weights or system prompts.
  no-deadline | Reduce security incidents by 30%
  binary no-measure | Implement MFA for all privileged accounts by Q2 2024
  no-deadline compound | Answer accuracy above 98 % and model weights encrypted on 100 % of GPU hosts.
  zero-risk no-deadline | Zero incidents caused by staff
  no-deadline | Fewer than five harmful outputs per 10,000 prompts
  - | Strengthen our backups so that 98 % of the sampled restores succeed each quarter.
  vague | Make AI 20 % safer by Q4.
  no-deadline | No account of a leaver active after 24 hours.
  vague no-measure no-deadline | Foster a security-first culture through employee training.
  vague no-measure no-deadline | Increase employee awareness of information security
  binary no-measure | Deploy data loss prevention on all endpoints within one year.
  vague no-measure no-deadline | Robust access control
  activity no-measure | Recertify user access rights every six months.
  vague no-measure no-deadline | Maintaining the confidentiality of sensitive entity information
  activity no-measure no-deadline | Conduct periodic management reviews of the ISMS.
  no-measure no-deadline | Publish an acceptable use policy.
  zero-risk | No employee will fall for a phishing e-mail in 2027.
  activity binary no-measure | Conduct a penetration test of the payment platform by June 2027.
  zero-risk no-measure no-deadline | Completely eliminate downtime and data loss
  vague no-measure no-deadline | Improve efficiency of the vulnerability assessment process
  binary no-measure | Implement multi-factor authentication for all employee accounts by the end of Q2.
  - | Backup restore test success: 100% quarterly
  compound | Keep overdue audit actions below five and restore Tier 1 services within four hours throughout 2027.
  zero-risk | Zero lost or stolen devices containing company data in FY27
  no-measure | Maintain ISO/IEC 27001:2022 certification throughout 2027.
  - | Complete the Phase 3 policy suite with 100% staff acknowledgement in Q2 2026
  no-deadline | Pass external surveillance audit with no major findings
  vague no-measure no-deadline | Make employees aware of their information security responsibilities
  vague no-measure no-deadline compound | Assure the customer, protect the company and secure the product.
  zero-risk no-measure no-deadline | Eliminate all information security risks.
  activity no-measure no-deadline | Perform risk assessments at regular intervals
  compound | Achieve 100% completion of annual awareness training and remediate 95% of critical vulnerabilities within 15 days.
  vague no-measure compound | Improve supplier security and ensure regulatory compliance in 2027.
  - | Zero major nonconformities in the annual surveillance audit.
  vague no-measure compound | Enhance physical security and improve supplier management in FY27.
  vague no-measure no-deadline | Data Protection & Privacy
  vague no-measure no-deadline | Ensure business continuity and minimal disruption during incidents.
  vague no-measure | Ensure compliance with NIS2 by 17 October 2027.
  - | Staff and contractors: 99 % with role-approved access rights at every quarterly review.
  activity | Carry out three bias audits per year.
  - | Two thirds of production hosts rebuilt from hardened images by year end.
  no-measure | Every leaver's accounts are disabled, as checked each month.
  - | All members of the ISMS board attend at least 80 % of its meetings in 2027.
  zero-risk no-measure no-deadline | Ensure that customer data can never be stolen.
  zero-risk no-measure no-deadline | Never be hacked.
  vague no-measure no-deadline | Protect model weights
  vague no-deadline | Raise our security level by 30 %.
  - | Percentage of scheduled access reviews completed on time: 100%, quarterly
  no-measure no-deadline | Pass ISO 27001 audit
  vague no-measure no-deadline | Minimize information security risks through structured processes.
  - | Comply with the breach notification duty: 100 % of notifiable cases reported within 72 hours in 2027.
  vague no-measure no-deadline | Staff competence in information security is ensured.
  zero-risk no-measure no-deadline | Prevent any unauthorised disclosure of customer data.
  compound | Patch 95 % of servers within 14 days and have 90 % of suppliers assessed, both by year end.
  no-measure no-deadline | Implement MFA for all users
  zero-risk | By the end of 2026 we will have no security incidents of any kind.
  activity binary no-measure | Perform a review of all privileged accounts by the end of March.
  binary no-measure | Achieve SOC 2 Type II certification in Q4 2026
  zero-risk no-deadline | 100 % bias-free AI
  - | Deploy EDR to 98 % of servers by the end of Q2.
  compound | Raise backup success to 99 % and close 90 % of audit findings within 60 days by the end of FY27.
  binary no-measure compound | Deploy a SIEM and publish the new supplier policy by September 2027.
  - | Prompt-injection red-team success below 1 % in each quarterly exercise.
  activity no-measure compound | Conduct annual awareness training and perform quarterly penetration tests.
  no-deadline | Close audit findings within 60 days.
  - | 100% of privileged accounts use phishing-resistant MFA by the end of FY26.
  no-measure no-deadline compound | Encrypt backup tapes and remove default passwords from network devices.
  activity no-measure | Conduct annual security awareness training for all employees.
  no-measure no-deadline | Reduce susceptibility to phishing as shown by the click rate.
  vague no-measure no-deadline | Minimise the "Window of Vulnerability".
  vague no-measure no-deadline | Detect incidents faster
  vague no-measure | Ensure trustworthy AI in 2027.
  activity binary no-measure | Undergo a Cyber Essentials pre-assessment by end March 2027
  vague no-deadline | Enhance privacy by 25 %.
  binary no-measure | Publish a data classification scheme during FY26.
  binary no-measure | Establish formal configuration management practices by Q4 2025.
  binary no-measure | Achieve ISO/IEC 27001:2022 certification by February 2026.
  no-measure no-deadline | Encrypt all laptops
  activity no-measure | Discuss security topics in the monthly all-hands meeting.
  zero-risk no-deadline | No leaks of confidential information
  activity no-measure no-deadline | Conduct ongoing reviews of shared mailboxes.
  vague no-measure no-deadline | Implement a culture of information security through training and awareness
  compound | 95 % of staff trained and 100 % of critical suppliers assessed by the end of 2027.
  binary no-measure compound | Appoint an AI officer and deploy prompt filtering by March 2027.
  no-deadline | Disable accounts in under 4 hours after termination
  no-deadline | 100 % of laptops encrypted.
  no-deadline | Resolve 100% of high-risk vulnerabilities within 30 days.
  vague no-measure no-deadline | Ensure secure remote work practices.
  no-deadline | RTO of four hours and RPO of one hour for every Tier 1 service.
  no-measure | Lower the number of repeat incidents year-on-year.
  no-deadline | Incident initial response: < 4 hours
  activity | Hold four incident response tabletop exercises in 2027.
  activity no-measure no-deadline | Communicate the information security policy to staff on an ongoing basis.
  no-deadline | Reduce mean time to detect (MTTD) for security incidents below 2 hours
  binary no-measure | Establish an AI ethics board within one year.
  no-measure no-deadline compound | Classify documents and harden servers.
  vague no-measure no-deadline | Provide assurance to customers that their information is secure
  vague no-measure no-deadline | Responsible and trustworthy use of AI
  vague no-measure no-deadline compound | Protect personal data and ensure the availability of services.
  no-deadline | Maintain a 99.9% availability for Azure-hosted applications.
  no-measure no-deadline | All backups are encrypted with AES-256.
  vague no-measure no-deadline | Information security risk is managed at an acceptable level.
  zero-risk | No theft of model weights over the next 12 months
  - | Bring half of the legacy servers under central logging by 30 June 2027.
  activity no-measure no-deadline | Provide regular security awareness training to all employees.
  no-deadline | Reduce the number of unidentified devices on the network from 5 to 0
  zero-risk | Zero reportable security breaches per year
  no-deadline | Achieve 100% supplier security review coverage for critical suppliers
  vague no-measure | Raise cyber awareness year-on-year.
  activity no-measure no-deadline | Conduct regular vulnerability assessments and penetration tests.
  vague no-measure no-deadline | Safeguard personal data in line with the Data Protection Act 2018
  binary no-measure | Roll out a password manager to every employee by 1 May 2027.
  activity no-measure no-deadline | Hold regular meetings with the hosting provider about security.
  activity no-measure no-deadline | Identify, document and manage information risks on an ongoing basis.
  no-deadline | Achieve 100% phishing-resistant MFA for all admin accounts
  - | 100% of staff pass the quarterly phishing simulation with <3% click rate.
  no-measure no-deadline | Have a 24/7 security operations centre in place.
  no-deadline | Reduce mean time to detect incidents from 8 hours to 4 hours
  - | Zero overdue audit actions at each monthly ISMS board.
  no-deadline | Incident response: event triage within 24h, containment per runbook.
  binary no-measure | Obtain ISO 27001 certification by year-end
  zero-risk | No unauthorised access to patient records during the coming year.
  zero-risk no-measure no-deadline | Eliminate human error
  - | No account of a leaver active after 24 hours, checked in the monthly HR reconciliation.
  - | Implement 100% of high-priority audit findings within 30 days of the annual internal audit.
  no-measure compound | All prompts are logged and all data scientists are vetted by Q3 2027.
  vague no-measure no-deadline | Timely handling of security incidents
  vague no-measure | Strengthen supplier security this year.
  vague no-measure no-deadline | Ensure all critical systems are resilient.
  vague no-measure no-deadline | Maintain Legal & Regulatory Compliance.
  binary no-measure | Achieve Cyber Essentials Plus certification by end October 2027
  vague no-measure no-deadline | Protect information against unauthorised access and disclosure
  activity | Test and update the Business Continuity and Disaster Recovery Plan (BCP/DRP) twice per year.
  binary no-measure | Install a web application firewall in front of the customer portal by 31 March 2027.
  no-deadline | 95 % of new hires complete security induction within 30 days of joining.
  activity no-measure | Review model access logs quarterly.
  - | Reduce the share of ungrounded answers in the weekly sample from 6 % to 2 % by Q3 2027.
  - | Employees and contractors: 98 % trained by 30 June 2027.
  vague no-measure | Strengthen operational resilience in line with DORA by January 2027.
  no-deadline | 100% of privileged accounts follow the policy (MFA, strong passwords)
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  - | Reach maturity level 3 for incident management by December 2027, confirmed by an external assessor.
  - | By the survey of autumn 2027, most respondents in every department describe security rules as workable.
  activity | Publish a monthly story about a reported near miss.
  vague no-deadline | Improve the security culture.
  activity | Hold a quarterly forum on the ethical use of AI.
  - | New system architectures receive the security architect's peer review sign-off before go-live, checked quarterly.
  activity no-deadline | Meet regulators regularly to exchange views.
  - | Every quarter the management review signs off that the risk picture matches what the directors see in their areas.
  vague no-deadline | Enhance the board's understanding of cyber risk.
  vague no-deadline | Security is viewed as an enabler of business rather than a barrier.
  - | Team leads discuss one near miss with their team each month, and the culture survey of December 2027 shows that staff find it useful.
  - | The data protection officer confirms each year, with reasons, that privacy is considered at the design stage of projects.
  vague no-deadline | Access to information should be appropriate to people's roles.
  - | After each annual crisis exercise, the crisis team and the observer agree in writing that roles and communication worked as planned.
  no-deadline compound | Applicants find our explanations understandable in interviews, and suppliers rate our AI questionnaire as clear.
`,
  ),
];
