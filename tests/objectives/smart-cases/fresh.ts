import { type SmartCase, smartCases } from "./guide.ts";

/**
 * Written from published wordings by somebody who saw neither the rules nor the former third, and measured once.
 * Spent: the rules have been mended by it since, so it says nothing about what nobody has seen.
 */
export const freshCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  - | Reduce vulnerability backlog by 30% p.a.
  - | Number of unapproved SaaS tools found in the sign-in log audit per quarter = 0
  - | KPI: share of Entra ID accounts with MFA enforced, target 100 %, checked monthly
  - | Stale guest accounts (no sign-in for 90 days): 0 at each quarterly review
  - | Critical network accounts with a password age under six months: at least 95 per cent by year end
  - | Average time to patch critical findings drops from 14 days to 7 days by Q4 2027
  - | Spoofed mails reaching inboxes: down from 200 to 10 per day by Q2-2027
  - | Fix 75 percent of critical network vulnerabilities within 30 days of discovery by September 30, 2027.
  - | At least 95% of all staff complete their yearly Data Security Awareness Level 1 e-learning.
  - | Fifty percent fewer unlocked, unattended screens in the spring 2027 walk-round
  - | Raise reported phishing attempts by 50% before the end of FY27.
  - | Phase out Windows Server 2012: from 38 hosts today to 0 by 31/03/2027
  - | Backups: restore success ≥ 98 % across the twelve monthly tests
  - | All 14 plants complete the OT security baseline assessment with a score of 70 or more by December 2027.
  - | IR tabletop action items closed within 30 days – 90 % (reported quarterly)
  - | We will bring the median age of open high-severity findings down to three weeks by 1 July 2027.
  - | New suppliers risk-assessed before contract signature: 100% in 2027/28
  - | False positive rate of SOC alerts under 20 % by Q3
  - | 24 of 30 departments score "good" or better in the 2027 clean-desk audit.
  - | By FY26 Q4, 92% of agency endpoints report to the central EDR console.
  - | Keep patient portal availability at or above 99.95 % each calendar month.
  - | Reduce the number of lost or stolen laptops from eleven in 2026 to at most four in 2027.
  - | Phishing simulation, every two months: click rate ≤ 4 %, report rate ≥ 65 %
  - | Cloud misconfigurations rated high: fewer than 10 open at every month-end
  - | A+ rating on SSL Labs for 100 % of public web sites by 15 May 2027
  - | Subject access requests answered within one calendar month in 98 % of cases during 2027
  - | 100 % of joiners sign the acceptable use policy before they receive a laptop (HR file check, each quarter)
  - | Security debt: cut open "high" findings in the product backlog by a third until the end of 2027
  - | Achieve a security culture score of 75/100 in the annual staff survey.
  - | The campus identity service is unavailable for less than four hours per semester.
  - | Increase the share of code repositories with secret scanning from 40% to 100% by 31 Oct 2027.
  - | Zero high or critical findings in the annual Cyber Essentials Plus test
  - | Internal audit findings overdue by more than 30 days: zero in each monthly report
  - | Improve responsiveness to customers: security questionnaires returned within five working days in 90 % of cases, tracked quarterly
  - | Strengthen third-party assurance: 90 % of high-risk suppliers reassessed every year
  - | Every month, 97 % of workstations receive operating system updates within ten days of release.
  - | Reduce successful phishing incidents by 50% within 12 months
  - | Security alert response rate of 95%, reported monthly by the MSSP
  - | Reassessment compliance for critical vendors at 95 % per quarter
  - | Training-data documentation coverage at 90 % by Q3 2027
  - | Test and document the recovery of all 12 core applications by December 2027, each within its RTO.
  vague no-measure no-deadline | Foster state and agency leadership engagement for cybersecurity initiatives.
  vague no-measure no-deadline | Ensure adequate knowledge, skills and experience of the cybersecurity workforce
  vague no-measure no-deadline | Proactive cyber defence through insight and technology
  vague no-measure | All government organisations resilient to known vulnerabilities and attack methods no later than 2030
  vague no-measure | Critical functions to be significantly hardened to cyber attack by 2025.
  vague no-measure no-deadline | Information will be protected in line with all relevant University policies and legislation.
  vague no-measure no-deadline | Build a culture of information security awareness among members of the University.
  vague no-measure no-deadline | Safeguard the accuracy and completeness of information and processing methods
  vague no-measure no-deadline | Ensuring customer satisfaction
  vague no-measure no-deadline | Compliance with legal requirements
  vague no-measure no-deadline | Preservation and protection of the company's image
  vague no-measure no-deadline | Minimisation of damage in the event of incidents
  vague no-measure no-deadline | Better alignment with national and international security standards
  vague no-measure no-deadline | Improved resilience against cyber attacks for residents and partners
  vague no-measure no-deadline | Increase visibility into, and ability to mitigate, cybersecurity threats and campaigns
  vague no-measure no-deadline | Contribute to efforts to build a national cyber workforce
  vague no-measure no-deadline | Secure the private sensitive information of faculty, staff, students and others affiliated with the University.
  vague no-measure no-deadline | Prevent the loss of information that is critical to the operation of the University.
  vague no-measure no-deadline | Provide a secure, resilient, policy-based information and infrastructure environment
  vague | Improve cyber posture by 15 % in FY27
  vague no-deadline | Make our supply chain 50% more secure
  vague | Increase digital trust by 20 percent over the next two years.
  vague no-measure no-deadline | Security by design in all projects
  vague no-measure | Raise the level of protection of production networks before the summer shutdown 2027.
  vague no-measure no-deadline | Support the business in meeting customers' security expectations
  vague no-measure no-deadline | Ensure that students and staff can study and work safely online.
  vague no-measure no-deadline | Protect the confidentiality of client files at all times.
  vague no-measure | Promote good cyber hygiene among tenants throughout the 2027 academic year.
  vague no-measure no-deadline | Confidentiality, integrity, availability and authenticity of learner records
  vague no-measure no-deadline | Ensure our IT infrastructure is stable, secure and fit for purpose
  vague no-measure no-deadline compound | Create a better market image and reduce the damage caused by potential incidents.
  vague no-measure no-deadline compound | • Protect patient information • Support the continuity of clinical research
  vague no-measure no-deadline compound | Improve visibility of assets and strengthen our backup regime.
  vague no-measure no-deadline compound | Ensure compliance with the HIPAA Security Rule and maintain patient trust
  vague no-measure compound | Strengthen our defences and build stakeholder confidence by 2028.
  vague no-measure no-deadline compound | Secure our cloud workloads, protect employee privacy and comply with PCI DSS
  vague no-deadline compound | Reduce incidents by 10 % and improve the security culture
  vague compound | 100 % of laptops encrypted by March 2027, and an improved safety culture
  zero-risk no-deadline | Having zero information security incidents
  zero-risk | No reportable personal data breaches in the financial year 2027/28
  zero-risk | Zero incidents with customer impact each quarter
  zero-risk no-deadline | Zero leakage of confidential design data to competitors
  zero-risk no-deadline | Citizens' data is 100 % safe with us.
  zero-risk no-measure no-deadline | Eliminate cyber risk completely across the group.
  zero-risk no-measure no-deadline | Stop every ransomware attack before it reaches a hospital ward.
  zero-risk no-deadline | 0 data losses at our hosting customers
  zero-risk | 0 cyber incidents resulting in production downtime in FY2026
  zero-risk no-deadline | Guarantee no service outages for premium customers.
  zero-risk compound | No breaches of student records in 2027 and 98 % of patches installed within 14 days.
  vague zero-risk no-measure no-deadline compound | Prevent all data leaks and improve staff morale.
  zero-risk | Keep the number of successful account takeovers at zero throughout 2027.
  zero-risk no-measure no-deadline | Ensure that confidential research data can never fall into the wrong hands.
  zero-risk no-measure | Rule out any compromise of voting systems before the May 2027 elections.
  zero-risk no-measure no-deadline | An error-free, incident-free ERP migration
  zero-risk | Reduce the number of security breaches to zero by the end of 2028.
  zero-risk no-measure no-deadline | Complete elimination of insider threats
  zero-risk | No customer suffers fraud because of us in FY28.
  zero-risk | Zero violations of data confidentiality by contractors per year
  zero-risk no-deadline | No malware infections on clinical workstations
  zero-risk no-measure | Avoid any unplanned downtime due to cyber attacks in 2027.
  zero-risk no-deadline compound | Zero security incidents and 100 % customer satisfaction
  zero-risk no-deadline | 100% security for our customers' data in the cloud
  zero-risk no-measure | By 2030 the airline will operate free from cyber incidents.
  activity no-measure no-deadline | Conduct regular penetration testing of internet-facing systems.
  activity no-measure | Review critical user access lists each quarter.
  activity no-measure | Brief the Audit Committee on cyber risk every six months.
  activity | Run six phishing campaigns per year across all faculties.
  activity | Publish two security bulletins a month on the intranet.
  activity no-measure no-deadline | Test the incident response plan
  activity binary no-measure | Carry out a Business Impact Analysis by 30 April 2027.
  activity binary no-measure | Perform the DORA register review in Q1 2027.
  activity no-measure | Track open corrective actions weekly.
  activity no-measure no-deadline | Analyse threat intelligence feeds on a continuous basis
  activity | Perform 12 vendor audits in FY2027.
  activity no-measure no-deadline | Educate users on common threats such as phishing, tailgating and weak passwords.
  activity | Hold eight toolbox talks on USB hygiene in the assembly halls before Christmas 2027.
  activity no-measure | Report on metrics monthly to the security steering committee
  activity binary no-measure | Complete a NIST CSF gap assessment by Q3 FY26
  activity binary no-measure | Run a tabletop exercise with the executive team before 30 November 2026.
  activity no-measure no-deadline compound | Monitor privileged accounts and audit third parties
  activity no-measure compound | Hold quarterly change board meetings and review supplier contracts annually.
  activity no-measure | Scan all public IP addresses weekly
  activity binary no-measure | Conduct a Cyber Security Awareness Week in October 2027
  activity no-measure no-deadline | Train all employees in the safe use of AI tools.
  activity | Deliver at least 40 hours of technical training per SOC analyst per year
  activity binary no-measure | Audit the data centre operator in the second half of 2027.
  activity no-deadline | Carry out ten on-site inspections of branch offices.
  activity no-measure compound | Conduct annual penetration tests, review firewall rules monthly and train developers.
  activity no-measure no-deadline compound | Train cleaners in handling confidential waste and check visitor badges.
  activity compound | Hold four supplier workshops and run two red-team exercises in 2027.
  activity binary no-measure compound | Conduct a phishing test and deploy a password manager by June 2027.
  binary no-measure | MFA to be switched on for all remote users by 1 March 2027
  binary no-measure | Set up a regional cyber coordination centre by the end of 2027.
  binary no-measure | Adopt the NCSC Cyber Assessment Framework by April 2027.
  binary no-measure | Achieve "Standards Met" in the Data Security and Protection Toolkit by 30 June 2027
  binary no-measure | Designate a cybersecurity coordinator for the district before the start of the school year 2027/28.
  binary no-measure | Migrate to a zero trust architecture by the end of fiscal year 2027.
  binary no-measure | Put in place a Security Operations Centre within the next two years.
  binary no-measure | Obtain the TISAX label for the Brno plant by November 2027
  binary no-measure | Launch a vulnerability disclosure program in calendar year 2027.
  binary no-measure | SIEM replacement complete by 30 September
  binary no-measure | Integrate the newly acquired sites into the corporate network in FY26.
  binary no-measure compound | Replace the mail gateway and hire a privacy officer by the end of 2027.
  binary no-measure compound | Publish the supplier code of conduct by May and install badge readers at the Leeds site by September 2027.
  binary no-measure | Introduce tagging of external e-mail in Microsoft 365 by 15 February 2027.
  binary no-measure | By the end of 2026, obtain an ISO/IEC 27001:2022 certificate for the Cork office.
  binary no-measure | Segregate guest Wi-Fi from the clinical network by 1 October.
  binary no-measure | Finalize the business continuity plan by close of FY25.
  binary no-measure compound | Retire SMBv1 and set up a supplier portal by 30 June 2027.
  no-measure no-deadline | Minimize the detection and response time for security events.
  no-measure no-deadline | Each information asset has a nominated owner.
  no-measure no-deadline | All SaaS tools used for business are on the Approved SaaS Register.
  no-measure no-deadline | Maintain our Cyber Essentials Plus certificate.
  no-measure | Lower the click rate in phishing simulations by summer 2027.
  no-measure | Shorten the average time to revoke leavers' access during FY27.
  no-measure | All critical suppliers have a signed security annex by December 2027.
  no-measure | Reduce the number of emergency changes every quarter.
  no-measure no-deadline | Security updates of server software are installed automatically
  no-measure no-deadline | Reduce the cycle time of vendor assessments
  no-measure no-deadline | Increase the proportion of AI systems with a current impact assessment
  no-measure | Every leaver returns laptop, badge and phone on the last working day, checked monthly.
  no-measure no-deadline compound | Introduce privileged access management and appoint data stewards in each faculty.
  no-measure no-deadline compound | Encrypt removable media; log administrator activity in the SIEM
  no-measure compound | All risks have a treatment plan and all policies have been acknowledged by the end of Q3.
  no-measure compound | Decrease the number of tailgating reports and shorten the mean time to patch by year end.
  no-deadline | Aim for an MTTD of 1 hour or less
  no-deadline | Incidents contained and remediated within the agreed timeframe: 80% or higher
  no-deadline | MFA coverage ≥95%
  no-deadline | RTO for core systems < 4 hours
  no-deadline | Reduce critical vulnerabilities by 20%
  no-deadline | 85% of employees correctly identify phishing in tests
  no-deadline | Zero overdue patches on domain controllers
  no-deadline | Issues with medium risk or higher from the web app scan are resolved within three working days.
  no-deadline | Hardware asset inventory at least 98 % complete against network discovery scans
  no-deadline | Close each nonconformity within 45 days of the audit report.
  no-deadline | 95% of information security projects on schedule
  no-deadline | Fix critical vulns within 48h
  no-deadline | Every new employee completes security awareness training within seven days of starting.
  no-deadline | Bias margin between applicant groups below 3 percentage points
  no-deadline | Reduce data breaches by 15%
  no-deadline | Find and remove 90 % of unused service accounts.
  no-deadline compound | 99.5 % uptime of the e-learning platform and 90 % of leavers' accounts closed within a day
  no-deadline compound | Reduce the vulnerability backlog to 200 and raise training completion to 97%
  compound | 95 % of staff trained and mean time to detect under one hour by the end of FY27
  compound | By December 2027: endpoint encryption at 100 %, supplier assessments at 80 %
  compound | Cut the phishing click rate to 5 percent, and bring down the number of unsupported servers from 60 to 15, both within 12 months.
  compound | Four restore tests a year, all successful, and fewer than three expired certificates per quarter
  compound | Availability of the patient administration system ≥ 99.9 % and backlog of data subject requests below ten cases, reviewed monthly
  no-deadline | Increase threat-model coverage for tier-0 / tier-1 applications from 60% → 90%
  no-deadline | Bring security release sign-off coverage for internet-facing critical services from 50% → 95%
  no-deadline | Reduce >90-day high-risk exception count by 50%
  no-deadline | Ensure 100% of new critical services enter the design-review intake before production launch.
  no-deadline | Increase design-stage issue discovery share from 15% → 35%
  no-deadline | Vulnerability remediation rate: ≥ 85 % within 30 days
  no-deadline | Non-conformity closure rate ≥ 90 % within the agreed timeframe
  no-deadline | No more than 5 % of systems missing a high-severity patch that is over 30 days old
  no-deadline compound | Reduce incidents by 10%, achieve 100% staff training
  no-measure no-deadline | Lower how long critical and high findings stay open in production-relevant systems.
  no-measure no-deadline | All critical vulnerabilities handled within internal SLA
  no-measure no-deadline | Implement immutable cloud backups
  no-measure | Increase, on a quarterly basis, the percentage of high-risk vendors that have been evaluated in the past year.
  - | Employee training completion rate ≥ 95 % annually
  - | Recover 78 percent of reported private sector losses by the end of fiscal year 2021.
  - | Staged hardware refresh of roughly 20-25% of end-of-life equipment per year
  - | By year end, 80 % of employees pass the test on the parts of the security policy that apply to their job.
  vague no-measure no-deadline | Expand meaningful security coverage on the systems that matter most.
  vague no-measure no-deadline | Increase early detection and prevention before release
  vague no-measure no-deadline | Improve Incident Response Metrics and Reporting
  vague no-measure no-deadline | Employees, contractors and associates are to be clear regarding their responsibilities in respect of the use and security of information;
  vague no-measure no-deadline | Protection of revenue streams and company profitability
  vague no-measure no-deadline | Integrating information security into business processes and decision-making
  vague no-measure no-deadline | Strengthen the awareness of all people and entities who access the information assets.
  vague no-measure no-deadline | Improve cybersecurity performance through ongoing awareness of information security, vulnerabilities and threats impacting the operating information environment
  activity binary no-measure | Complete a cybersecurity assessment by January 2026 to map gaps.
  binary no-measure | Transform the National ICT Council into a National ICT and Security Council by the end of 2018.
  zero-risk | Zero serious information security accidents (every fiscal year)
  zero-risk no-deadline | 0 cases of personal information leakage
  activity no-measure | Perform external vulnerability scan – quarterly
  activity no-measure | Conduct rogue wireless access point scan quarterly
  activity no-measure | Review key revocation procedure annually
  activity no-measure | Review elevated privilege accounts, encryption policy compliance and trusted partner access annually.
  activity no-measure | Conduct email antivirus / anti-spam effectiveness study (quarterly)
  activity no-measure | Perform software inventory and patch comparison every quarter
  no-deadline | Logs must be retained for a minimum of 1 year.
  no-deadline | Access provisioned within 1 business day
  binary no-measure | Publish an updated DOD Cyber Strategy by 1Q FY24
  binary no-measure | Initiate a U.S. Government IoT security labeling program by the end of FY24.
  binary no-measure | Develop a Cybersecurity Framework Profile for the Energy Sector in 2024
  binary no-measure | Establish a National Cybersecurity Safety Board by September 2024.
  no-measure no-deadline | Develop a Cybersecurity Framework Profile for the Healthcare and Public Health Sector
  vague no-measure no-deadline | Drive the Development of Secure IoT Devices
  vague no-measure no-deadline | Shape market forces to drive security and resilience
  vague no-measure no-deadline | Defend Critical Infrastructure
  vague no-measure no-deadline | Forge international partnerships to pursue shared goals
  vague no-measure no-deadline | Strengthen the National Cyber Investigative Joint Task Force capacity.
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague no-deadline | A 'just' culture in which near misses, breaches and mistakes are talked about openly
  vague no-deadline | All senior leaders take an active interest in cyber security.
  vague no-deadline | Support the mission of the university through trusted IT services.
  vague no-deadline | Information security should not hinder the legitimate work of the University.
  vague | Deepen the trust of residents in the council's online services by 2028.
  vague | Nurture a network of security champions over the next two years.
  vague no-deadline | Clear accountability for information at every level
  vague no-deadline | Become a security team that people enjoy working with.
  vague no-deadline compound | Encourage curiosity about security and strengthen cooperation with the police.
  vague no-deadline compound | Strengthen ties with regulators and make security work more attractive to young talent.
  - | In the yearly staff survey, nurses describe sign-in on the wards as quick and easy.
  - | Internal audit rates the risk register "reliable" in its 2027 report.
  - | Each quarter, the works council confirms in writing that monitoring is proportionate.
  - | By the end of the 2027/28 school year, head teachers rate the advice of the cyber team as "useful" or better in the termly survey.
  - | The CISO's peer group reviews our crisis plan every year and signs it off as workable.
  - | Product teams state in the half-yearly developer survey that security reviews help rather than delay them.
  no-deadline | The external assessor judges our incident communication as clear and honest.
  no-deadline | New starters say in their probation interview that they know whom to call about an incident.
  no-deadline | Reviewers from the partner hospitals find our data-sharing agreements understandable.
  no-deadline compound | Suppliers call our audits fair in feedback interviews, and staff describe the intranet security pages as helpful in the pulse survey.
  activity | Hold an open house in the SOC for apprentices each autumn.
  activity no-deadline | Talk to heads of department about their information risks.
  activity | Invite a guest speaker on fraud to each quarterly town hall.
  activity binary | Hold a listening session with production staff on password rules in September 2027.
  binary | Introduce a speak-up line for security concerns by May 2027.
  binary | Agree a joint statement on digital ethics with the student union in 2027.
  zero-risk no-deadline | Nobody will ever lose data because of our software.
  zero-risk | A year without breaches, leaks or scandals in 2028
  zero-risk no-deadline | Users can rely on an absolutely risk-free platform.
`,
  ),
];
