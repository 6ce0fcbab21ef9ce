import { type SmartCase, smartCases } from "./guide.ts";

/**
 * Held back: written and labelled by somebody who saw neither the rules nor the sets they were mended with, read through a
 * second time for labels on which two readings are fair (three left out). Measured once, never read by who writes rules.
 */
export const unseenCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  - | Internet-facing critical CVEs closed within 7 days: 98 % or more in FY2026.
  zero-risk no-deadline | Zero ransomware infections
  vague no-measure no-deadline | Defend as one
  activity no-measure | Hold monthly meetings of the security committee.
  - | MTTD for SEV-2 incidents at or below 60 minutes by 31.12.2026
  no-deadline | High-severity alerts triaged within 15 minutes
  binary no-measure | Publish the secure configuration standard for servers in FY27.
  no-measure | By 1 March 2027 all contractors have signed the confidentiality agreement.
  compound | Reduce spam by 40 % and complete 90 % of supplier reviews by Q4 2027.
  no-measure no-deadline | Deploy a privileged access management tool.
  - | Cut the mean age of open critical cloud findings from 19 to 8 hours by 2026-12-31.
  activity | Attend three meetings of the industry ISAC each year.
  zero-risk | No patient data breaches in 2027.
  - | Six of six Tier-1 services pass their disaster recovery test by Q4 2026.
  binary no-measure | Launch the security portal for faculty and staff by August 2026.
  no-deadline | Event triage within 24h, containment per runbook
  - | 100 % of subject access requests answered within 21 working days in every quarter
  zero-risk no-measure no-deadline | Never lose a backup.
  binary no-measure compound | Install the new badge readers and publish the clean desk policy by May 2027.
  activity no-measure | Issue a weekly threat bulletin.
  - | False positive rate of SOC alerts under 15 %, averaged monthly.
  no-measure no-deadline | Reduce the number of false positives.
  no-measure | Fewer tailgating incidents at the data centre in 2027 than in 2026.
  binary no-measure | Complete the information security programme manual by 31 May 2027.
  zero-risk no-measure | Prevent every form of data exfiltration by the end of 2027.
  - | The share of alerts acknowledged within 10 minutes rises from 72 % to 95 % by the end of H1 2027.
  no-deadline | Keep the alert backlog under 200 tickets.
  vague no-measure no-deadline compound | Protect our brand, delight our customers and comply with the law.
  vague no-measure no-deadline | Keep our university safe.
  activity no-measure | Perform vulnerability scans weekly.
  - | Bring the vulnerability backlog down by 30 % p.a.
  binary no-measure | Go live with the new identity platform in Q1 2027.
  zero-risk | 100 % secure cloud by 2028
  no-deadline | RPO for the billing database no longer than 15 minutes
  compound | MFA coverage at 100 % and mean time to recover under 3 hours by 2027-12-31
  - | Ward tablets: at least 97 % locked automatically after two minutes, sampled each month.
  no-measure no-deadline | Retire Windows Server 2012.
  vague no-measure | Mature our security operations in the 2026–2028 strategy period.
  activity | Review the risk register at least four times a year.
  binary no-measure | Obtain ISO 22301 certification within 18 months.
  - | Fewer than 2 % of patient record accesses flagged as unjustified in the monthly break-glass audit.
  zero-risk | Zero insider incidents each quarter
  no-deadline | 100 % of source code changes are peer-reviewed before merge.
  vague no-measure no-deadline | Improve disaster recovery capabilities for campus IT.
  no-measure | Shorten the time it takes to revoke partner access during FY27.
  no-deadline compound | 95 % of laptops patched within ten days; 90 % of staff trained
  activity no-measure no-deadline | Monitor privileged sessions.
  - | 100 % of mandatory DSPT assertions met in the June 2027 submission.
  binary no-measure | Set up a vulnerability disclosure programme by the end of H1.
  zero-risk no-measure no-deadline | Eradicate malware from the corporate network once and for all.
  no-measure no-deadline | Move all public endpoints to TLS 1.3.
  - | Lower the number of unsupported operating systems on campus from 340 to under 50 by the start of the 2027/28 academic year.
  vague no-measure no-deadline | Reduce cyber risk to an acceptable level.
  vague no-measure no-deadline compound | Secure our cloud and raise awareness among users.
  activity no-measure | Report security metrics to the board every quarter.
  binary no-measure | Sign a retainer with an incident response firm before 1 July 2026.
  no-deadline | Onboard new log sources in at most ten working days.
  - | By the close of FY27, no more than five suppliers without a signed data processing agreement.
  zero-risk no-measure | Make our hospital immune to cyber attacks by 2028.
  vague no-measure no-deadline | Supply chain resilience
  no-measure | Maintain Cyber Essentials Plus certification through 2028.
  - | 80 % of incidents are found by our own monitoring rather than by third parties, counted per half-year.
  no-deadline | Security accounts for at least 8 % of the IT budget.
  compound | Keep uptime at 99.9 %, answer security questionnaires within five days and cut phishing clicks to 2 % in FY27.
  activity no-measure no-deadline | Provide awareness sessions for clinicians.
  binary no-measure | Segment the hospital's medical device network by winter 2027.
  vague no-measure | Reduce information security risk during 2027.
  - | ATT&CK coverage: 70 % of prioritised techniques with a tested detection by Q3 2027
  zero-risk | Not a single data leak over the next 24 months.
  no-measure no-deadline | Appoint a data protection officer.
  vague no-measure no-deadline | Effective incident management
  no-deadline | Mean time to contain: 2 hours or better
  - | Recover the payroll system from offline backup in less than six hours in the annual drill.
  binary no-measure | Hire a product security engineer in Q2.
  no-measure no-deadline compound | Roll out EDR, retire the legacy mail servers and adopt a password manager.
  activity no-measure no-deadline | Carry out supplier audits.
  no-measure | Ensure that every critical supplier has a named security contact by Q2 FY27.
  - | Get 60 % of engineers through the secure coding exam with a score of 75 or above before 1 October 2027.
  zero-risk | No fraud losses from business email compromise in FY27
  vague no-measure | Uplift cyber hygiene across the council by March 2027.
  vague no-measure no-deadline | Safeguard patient information.
  no-deadline | Lost badges blocked inside 30 minutes of the report
  - | Change failure rate for emergency security fixes: at most 5 % per quarter
  binary no-measure | Draft the AI acceptable use guideline by February 2027.
  activity no-measure no-deadline | Regularly communicate with interested parties.
  vague no-measure compound | Improve endpoint protection and increase supplier assurance by the end of 2027.
  - | Average cost of handling a phishing report: from €14 to €8 by year-end 2026
  zero-risk no-measure no-deadline | Ensure that attackers can never move laterally in our network.
  no-measure no-deadline | All visitors are escorted.
  no-measure | Increase the share of incidents detected internally, year on year.
  vague no-measure no-deadline | Deliver a secure, reliable cloud service for users and other interested parties.
  - | Half of all service accounts vaulted and rotated automatically by mid-2027.
  no-deadline | No critical or high vulnerability in any release scan.
  binary no-measure compound | Encrypt all laptops and appoint security champions in every faculty in 2026.
  activity no-measure no-deadline | Interview leavers about their access.
  binary no-measure | Disable legacy authentication in Microsoft 365 by 1 October 2026.
  zero-risk | A breach-free year: zero incidents until 31 December 2027
  - | Raise our external security rating from 690 to 760 points by December 2026.
  vague no-measure no-deadline | Earn and keep the trust of our customers.
  activity | Brief the executive team on cyber threats twice a year.
  no-deadline | A click rate of no more than four in a hundred on simulated phish
  no-measure | Backups of all clinical systems are stored off site by the end of the financial year.
  - | Shrink the gap between a leaver's last day and account closure to four hours or less by spring 2027.
  vague no-measure | By 2030 the whole public sector is resilient to known attack methods.
  zero-risk compound | Eliminate data leaks and train 98 % of staff by December 2027.
  binary no-measure | Move the disaster recovery site to Leeds in the next fiscal year.
  no-measure no-deadline | Ensure that backups are stored offline.
  activity binary no-measure | Conduct a Gartner ITScore assessment in FY27.
  - | Every quarter, 95 % of visitor badges are returned on the day of issue.
  vague no-measure no-deadline | Become a security leader in our sector.
  zero-risk no-measure no-deadline | Rule out any loss of research data.
  no-deadline | Nine in ten staff know how to report a suspicious mail.
  no-measure | Lower the monthly volume of unresolved DLP alerts.
  - | In 2027, nine out of ten critical changes carry a documented security review.
  activity no-measure compound | Scan containers daily and audit suppliers annually.
  binary no-measure | Stand up a 24/7 SOC by the end of 2026.
  vague no-measure no-deadline | Proactive threat intelligence
  - | Certify 12 of our 15 plants to IEC 62443 by the end of 2028.
  no-measure no-deadline | Roll out the Tier 0 administration model.
  vague no-measure | Ensure adequate protection of research data by December 2027.
  activity binary no-measure | Carry out a business impact analysis by 30 September 2026.
  no-deadline | Reduce help-desk password resets by a third.
  - | Patch compliance of OT workstations ≥ 85 % at each quarterly maintenance stop
  binary no-measure | Replace all unsupported switches by Q3 2027.
  vague no-measure no-deadline | Support the digital transformation of the business with appropriate security.
  zero-risk compound | Zero breaches, and 99.99 % availability of the trading platform, in FY28
  no-measure | Bring down the number of generic logins on wards before Christmas 2026.
  - | Zero high findings open beyond their due date in the monthly vulnerability report.
  activity binary no-measure | Hold a cyber crisis exercise with the emergency services in spring 2027.
  no-deadline | Restore a single mailbox in under 20 minutes.
  vague no-measure | Build a strong security culture over the next three years.
  no-measure no-deadline | Achieve certification to ISO/IEC 27701:2019.
  - | Zero unregistered removable media found in the twice-yearly site inspections.
  zero-risk no-measure | Guarantee complete protection against DDoS attacks in 2027.
  compound | Budget overrun of security projects below 5 % and vacancy rate in the SOC below 10 %, both per fiscal year.
  vague no-measure no-deadline | Effectively manage third parties to reduce potential information security risk.
  binary no-measure | Finish Phase 2 of the zero trust programme by 30 June 2028.
  activity binary no-measure | Perform a data mapping exercise for all processing activities by Q4 2026.
  - | Endpoint agent healthy on 99 % of managed devices, reported weekly
  no-deadline | Notify the regulator within 24 hours of becoming aware of a significant incident.
  vague | Improve our cyber posture by 15 % by Q2 2027.
  zero-risk | Zero security incidents caused by contractors per year
  - | Two out of three exercises in 2027 end with containment inside the 60-minute target.
  activity | Review three Level 1 policies in the 2026–2027 academic year.
  binary no-measure | Create a software bill of materials for every product by December 2027.
  vague no-measure no-deadline | Optimise the security tool landscape.
  no-measure no-deadline | Label all documents.
  - | Staff who can name the incident hotline: 90 % in the 2027 awareness survey
  activity no-measure compound | Test restores monthly and teach managers about invoice fraud.
  no-deadline | Three-quarters of applications behind single sign-on
  zero-risk no-deadline | No unauthorised person ever enters the data centre.
  vague no-deadline | Increase resilience by 20 %.
  - | Run six tabletop exercises in FY27 and close 80 % of their lessons learned within 90 days.
  vague no-measure | Make supplier management more robust in H2 2026.
  binary no-measure | Secure board approval for the cyber budget by November 2026.
  no-measure | Ensure all AI use cases are entered in the inventory by 2 August 2026.
  activity binary no-measure | Run a threat-hunting week in November 2026.
  - | Secure the supply chain: 100 % of tier-one vendors with a valid assurance report at each annual renewal.
  no-measure no-deadline compound | Reduce open audit findings and shorten the time to onboard new suppliers.
  vague no-measure no-deadline | Guard student records against misuse.
  zero-risk no-measure | Stop every phishing attack by Q2 2027.
  no-deadline | Attacker dwell time below one day
  - | Improve availability of the e-prescription service from 99.5 % to 99.9 % in FY27.
  activity | Give 20 talks at schools on online safety in FY27.
  binary no-measure | KR3: connect all branch firewalls to the SIEM by the end of the quarter.
  vague no-measure no-deadline | Align security with the business strategy.
  no-measure no-deadline | Shorten mean time to recovery.
  - | Strengthen password hygiene: fewer than 1 % of hashes cracked in the half-yearly password audit.
  vague no-measure compound | Meet GDPR obligations and modernise our network security in the 2027 plan year.
  zero-risk no-measure | Risk-free cloud operations in 2027
  no-measure | Increase the phishing report rate over the coming two years.
  activity no-measure no-deadline | Continuously monitor the dark web for leaked credentials.
  - | Enhance log retention so that 100 % of production systems keep 12 months of logs by 30 April 2027.
  no-deadline | Staff turnover in the SOC not above 10 %
  vague | Lower our overall cyber risk by 30 % by the end of 2027.
  binary no-measure | Introduce a DMARC reject policy on all mail domains by 15 April 2027.
  zero-risk | 0 successful account takeovers in the customer portal in FY26
  no-measure no-deadline | Sign data processing agreements with all processors.
  - | Trim any-any firewall rules from 58 to 0 by the autumn 2027 rule review.
  activity no-measure | Test the emergency generators monthly.
  no-measure no-deadline compound | All data centres have biometric entry and all developers use signed commits.
  vague no-measure no-deadline | World-class cyber defence
  no-measure | Decrease mean time to acknowledge in each quarter of 2026.
  - | Media destruction certificates on file for 100 % of disposed drives, checked yearly.
  binary no-measure | Update the remote work policy within the next six months.
  zero-risk | Zero downtime from cyber incidents this year
  activity | Provide 16 hours of training a year to every SOC analyst.
  no-deadline | Fix medium or higher findings of the web scan within three working days.
  vague no-measure | Drive continual improvement of the ISMS each year.
  - | Encrypt 95 % of databases holding special-category data by 30 November 2026.
  compound | Halve the number of policy exceptions and achieve 97 % log coverage by 30 June 2028.
  vague no-measure no-deadline | Prevent unauthorised physical access to the premises.
  activity no-measure no-deadline | Evaluate new AI tools before purchase.
  no-measure no-deadline | Every information asset has an owner and a classification.
  - | Roll out passkeys to 5,000 of our 6,200 users by the end of Q3.
  vague | Make the company 50 % more secure within two years.
  no-deadline | Cut the number of open ports by a quarter.
  activity no-measure | Analyse near misses in a half-yearly workshop.
  - | Train 450 line managers in incident reporting by May 2027, 85 % of whom pass the final test.
  vague no-measure no-deadline compound | Strengthen trust among citizens, reduce legal risk and support innovation.
  binary no-measure compound | Define a cloud strategy and set up a SOC by Q4.
  no-measure no-deadline | Document the incident response procedure for the laboratory network.
  vague no-measure no-deadline | Better protection of trade secrets
  - | Portal uptime of 99.95 % in every calendar month
  zero-risk | No safety incident caused by a cyber attack at any plant in 2027 or 2028
  activity binary no-measure | Red-team the trading platform by the end of Q1 2027.
  no-measure compound | Reduce mean time to patch and increase the phishing report rate by the end of 2026.
  vague no-measure no-deadline | Zero trust network architecture
  - | Time from disclosure to customer notice: at most 24 hours for each Severity 1 case in 2026/27
  vague no-measure | Promote secure development throughout FY28.
  no-measure | Maintain the PCI DSS 4.0.1 attestation every year.
  zero-risk no-measure no-deadline | Avert all attacks on our payment systems.
  compound | Access reviews 100 % complete each quarter, backups restorable in 4 hours.
  no-measure no-deadline | Decommission the legacy VPN.
  - | Find and fix 90 % of externally visible misconfigurations within 72 hours, tracked monthly.
  vague no-measure no-deadline | Comply with the Cyber Resilience Act.
  zero-risk | Zero leaks of exam papers during the 2027 summer session
  activity no-measure compound | Hold board briefings and review supplier contracts every year.
  vague | Strengthen security culture by 10 % per year.
  - | Staff, volunteers and trustees complete the e-learning (96 %) by 31 March 2027.
  compound | Onboard 20 applications to SSO and recertify 95 % of suppliers by October 2026.
  vague no-measure | Q3: boost our defences against ransomware.
  zero-risk no-measure no-deadline | Full elimination of supply-chain attacks
  no-deadline compound | The help desk answers 85 % of calls in 60 seconds, and the network team closes 95 % of firewall requests in three days.
  vague no-measure no-deadline compound | Maintain confidentiality of citizen data and foster a culture of reporting.
  - | Collect and destroy 100 % of retired disks within 30 days, audited yearly.
  compound | Resolve 90 % of security tickets in one day and have 80 % of code repositories scanned weekly.
  zero-risk no-deadline | Zero hallucinations by the advice bot
  vague no-measure no-deadline | Ensure confidentiality, integrity, availability and authenticity of health records.
  activity no-measure compound | Perform internal audits and hold management reviews annually.
  compound | Cut licence costs by 10 % and phishing susceptibility by half in 2027.
  zero-risk | Our AI agents will make no errors in 2027.
  - | By September 2027 no medical device runs with its default password.
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  - | After each quarterly exercise the duty officer rates our internal communication as good or very good.
  vague no-deadline | Create a climate of trust in which people speak up.
  activity no-deadline | Hold regular breakfast talks on privacy.
  - | The internal auditor confirms in the 2027 audit report that risk owners understand their residual risks.
  binary | Publish an ethics code for monitoring staff by March 2027.
  vague no-deadline | Be seen as a trusted partner.
  - | In the spring 2027 pulse survey, developers describe security reviews as helpful.
  no-deadline | New joiners tell us in interviews that the security rules make sense.
  vague no-deadline | Security is part of our DNA.
  - | Two external experts judge our threat models to be thorough in the annual peer review.
  activity | Share lessons learned with peer universities every semester.
  vague | Strengthen leadership commitment in 2027.
  - | The data protection officer signs off each quarter that the privacy notices are easy to understand.
  zero-risk no-deadline | There will never be an incident in our clinics.
  vague no-deadline compound | Raise the quality of risk discussions at board level and deepen ties with the regulator.
  - | By December 2027 the steering committee rates the supplier programme at maturity level "defined" or above.
  activity no-deadline | Consult the staff council.
  vague | Improve cooperation with other hospitals over the next two years.
  binary | Establish a citizens' advisory panel on data use within one year.
  - | Patients' representatives state in their yearly report that they trust the handling of their records.
  no-deadline | The external assessor rates our crisis leadership as mature.
  activity binary | Hold an open day of the security operations centre in May 2027.
  vague no-deadline | A healthy error culture
  vague compound | Foster openness about mistakes and promote diversity in the security team by 2028.
  zero-risk | No attack will disturb patient care in 2027.
  - | The clinical safety board rates the new downtime procedures as workable by June 2027.
  no-deadline compound | Auditors describe our evidence as well ordered in their reports, and new suppliers call our onboarding fair in interviews.
  no-deadline | The works council confirms in writing that monitoring is proportionate.
`,
  ),
];
