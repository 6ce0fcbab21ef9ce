import { type SmartCase, smartCases } from "./guide.ts";

/** Held back: measured once the rules are finished, never read while they are written. */
export const heldOutCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  no-deadline | 100% of patches are deployed within 48 hours of release
  activity no-measure | Perform vulnerability scans on all internet-facing systems every month.
  activity no-measure no-deadline | Hold regular meetings on information security.
  activity no-measure | Brief the executive team on cyber threats every quarter.
  no-measure no-deadline | Patch & vulnerability management: all critical vulnerabilities handled within internal SLA.
  - | Sampled answer accuracy above 98 % every month.
  binary no-measure | Implement MFA for all privileged accounts by Q2 2024
  no-deadline compound | Answer accuracy above 98 % and model weights encrypted on 100 % of GPU hosts.
  zero-risk no-deadline | Zero incidents caused by staff
  no-deadline | Fewer than five harmful outputs per 10,000 prompts
  - | Strengthen our backups so that 98 % of the sampled restores succeed each quarter.
  vague | Make AI 20 % safer by Q4.
  compound | By Q4 2027, jailbreak success below 1 % and 95 % of data scientists trained in privacy.
  binary no-measure | Roll out network access control across all campuses by summer term 2027
  activity no-measure | Review security logs daily.
  zero-risk no-measure no-deadline | Prevent all cyber attacks against company systems.
  - | Zero shared administrator passwords found in the annual internal audit.
  zero-risk no-deadline | No customer account will ever be taken over
  - | 100 % of critical suppliers assessed by 31 October 2027.
  - | Migrate 100 % of production workloads to the hardened platform by 30 September 2027.
  zero-risk | No major security incidents during the financial year.
  vague no-measure no-deadline | Delivery of a secure, reliable cloud service for users and other interested parties
  vague no-measure no-deadline | Enhanced Incident Response Capability
  - | Strengthen access control: fewer than 1 % orphaned accounts in each quarterly review.
  vague no-measure no-deadline compound | Enhance governance; increase transparency for customers.
  - | Close 95 % of P1 incidents within 8 working hours, measured each month.
  binary no-measure | Appoint a data protection officer by 1 April 2027.
  activity no-measure no-deadline | Carry out regular penetration testing of externally facing applications
  no-deadline | Maintain 99.9% availability for customer-facing services.
  vague no-measure no-deadline | Successful management of the information security risks
  vague no-measure | Foster a culture of security in 2027.
  - | Reduce mean time to contain a confirmed incident from 36 to 12 hours by 31 December 2027.
  activity binary no-measure compound | Encrypt all laptops and train all staff by Q4.
  - | Ensure supplier compliance: 95 % of Tier 1 suppliers hold a valid certificate at each annual review.
  vague no-measure no-deadline | Support business goals through information security
  binary no-measure compound | Publish the baseline standards and appoint security champions by Q4 2027.
  - | Improve patch latency: median time to fix critical vulnerabilities under five days by Q3 2027.
  activity binary no-measure | Carry out a disaster recovery exercise in Q3 2027.
  no-measure | Reduce the hallucination rate of the claims assistant by Q4 2027.
  activity no-measure compound | Audit suppliers annually and hold monthly security team meetings.
  vague no-measure no-deadline | Efficient management of information security in the entity
  zero-risk no-deadline | Zero regulatory breaches.
  zero-risk | Zero privacy breaches by Q4 2027
  zero-risk no-deadline | Keep personal data 100 % safe.
  binary no-measure | Deploy automated PII masking for LLM inputs in Q2 2027.
  no-deadline | Zero leaver accounts still enabled one day after departure.
  zero-risk no-measure no-deadline | Ensure a risk-free supply chain
  - | Raise the security culture survey score from 3.2 to 4.0 by the 2027 survey.
  binary no-measure | Implement SIEM for all critical systems by Q2 2026
  no-deadline | Pass the SOC 2 Type II audit with zero critical findings
  - | Deploy MFA to 100 % of administrators by June.
  - | Review firewall rules every six months and remove 95 % of unused rules within ten working days.
  vague no-measure no-deadline | Continuous improvement of the security posture at all times
  vague no-measure no-deadline compound | Improve model safety and protect intellectual property.
  - | 100 % of staff take the simulation with a click rate below 3 % every quarter.
  zero-risk no-measure no-deadline | Make our network impenetrable to external attackers.
  no-deadline | Reduce phishing simulation click rate below 5%
  - | Zero orphaned accounts found in each quarterly access review.
  - | 90%+ training completion rate across the organization over 6 months
  - | Zero failed restores in the monthly backup test.
  activity | At least two management reviews of the ISMS per year
  activity | Meet the hosting provider six times a year to discuss security.
  - | Establish quarterly access review cycle: 100% on-time completion
  no-deadline | Resolve 90% of critical CVEs on production servers within 30 days.
  binary no-measure | Document all cryptographic controls by 15 May 2027.
  activity no-measure no-deadline | Perform periodic backups of all business data
  no-measure no-deadline | Establish a supplier register
  no-deadline | Provision new user accounts in less than 24 hours
  zero-risk no-deadline | Achieve 100 % secure cloud hosting.
  vague no-measure no-deadline | Align security priorities with business strategy and risk appetite.
  activity no-measure no-deadline | Train staff on information security
  binary no-measure | Establish an ISMS steering committee in January 2027.
  no-deadline | Report notifiable breaches to the regulator within 72 hours of discovery
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
  binary no-measure | Develop a role-based training curriculum by 30 September 2027.
  - | Reduce the number of high-severity security incidents by 20% within 12 months
  - | Keep the monthly availability of the customer portal at or above 99.95 %.
  activity no-measure | Report on the ISMS to the board each quarter.
  zero-risk | Zero harmful outputs from any of our models in 2027.
  - | Zero unpatched critical vulnerabilities older than 14 days, reported monthly.
  - | Deploy secure remote access (VPN, MFA) to 100% of remote users by Q3 2025.
  vague no-measure no-deadline | Compliance with sector or national requirements
  zero-risk no-deadline | Zero security incidents
  no-measure | Increase the pass rate of the annual awareness quiz.
  vague no-measure no-deadline | Govern AI systems ethically and safely
  no-deadline | Roll back a faulty model release within 30 minutes.
  vague no-measure no-deadline | Effectively manage third parties to reduce potential information security risk from suppliers
  activity no-measure no-deadline | Participate in information sharing groups.
  - | Review and approve 100 % of firewall changes within five days, measured monthly.
  no-deadline | Access requests approved or refused in two working days
  - | The confidentiality, integrity and availability ratings of 100 % of assets are confirmed by their owners each year.
  no-measure no-deadline | Upgrade all connections to TLS 1.2 or higher.
  - | 100 % of training data sets with a recorded chain of custody by 30 September 2027.
  no-measure | Ensure all employees complete annual security awareness training.
  - | Zero unauthorised downloads of model weights in the quarterly access log audit.
  binary no-measure | Set up a security operations centre within the next 12 months.
  activity binary no-measure | Train all developers in secure coding by the end of 2027.
  - | Improve model robustness: jailbreak success under 0.5 % in the monthly red-team run.
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
  activity binary | Perform one supplier audit on site by December 2027.
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
  no-measure | Every policy has been approved by its owner at year end.
  activity | Conduct 2 internal ISMS audits annually
  no-deadline | Restore the order database within 4 hours of a declared disaster.
  vague | Increase resilience by 15 % during 2027.
  no-measure | All staff know how to report an incident by Q2 2027.
  binary no-measure compound | Install badge readers and roll out a password manager by Q3 2027.
  binary no-measure | Implement encryption (AES-256/TLS 1.3) for mobile app alerts by Q3 2025.
  activity | Run two BCM exercises per year for critical processes
  no-measure no-deadline | Watermark all generated images
  no-deadline | Enforce Multi-Factor Authentication (MFA) for 100% of privileged accounts.
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague | Increase trust in how we handle personal data during 2027.
  vague no-deadline | Use AI responsibly.
  activity | Interview leavers each quarter about how they experienced security rules.
  binary | Publish a statement of AI principles by May 2027.
  - | Asset owners judge in an annual workshop whether access roles still fit the work, and sign the result.
  binary compound | Adopt a whistleblowing policy and appoint an ombudsperson by March 2027.
  vague no-deadline compound | Foster openness about mistakes and strengthen ties with suppliers.
  activity binary | Run a listening tour through all sites by October 2027.
  zero-risk no-deadline | We never suffer a security incident.
  - | Team leads discuss one near miss with their team each month, and the culture survey of December 2027 shows that staff find it useful.
  - | The data protection officer confirms each year, with reasons, that privacy is considered at the design stage of projects.
  vague no-deadline | Be a trusted partner for our customers.
  vague no-deadline | Protect the privacy of our members.
  vague | Enhance the explainability of our models in 2027.
`,
  ),
];
