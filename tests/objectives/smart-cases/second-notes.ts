import { type SmartCase, smartCases } from "./guide.ts";

/** A fifth lot: clipped notes, plans of public bodies and policy sentences; labelled beforehand. */
export const noteCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  vague no-measure no-deadline | Ensure that information assets receive an appropriate level of protection.
  vague no-measure no-deadline | Promoting responsible disclosure
  vague no-measure no-deadline | Harden our defences against supply chain attacks.
  vague no-measure no-deadline | Reduced dependency on legacy technology
  vague no-measure no-deadline | Clear roles and responsibilities for information security
  vague no-measure no-deadline | Reliable backups
  vague no-measure | Position the bank as a leader in cyber trust by 2029.
  vague no-measure no-deadline | Prevent unauthorised access to examination papers
  vague no-measure no-deadline | Security controls are fit for purpose and proportionate to risk.
  vague no-measure no-deadline | Keep cyber risk within appetite.
  vague no-measure no-deadline | Nurture cyber talent
  vague no-measure no-deadline | Work towards ISO 27001 compliance
  vague no-measure no-deadline | A coordinated response to large-scale cyber incidents
  vague no-measure no-deadline | Give citizens control over their data.
  vague no-measure no-deadline | Enhancing situational awareness across the power grid
  vague no-measure no-deadline | Establish a culture in which security comes first.
  vague no-measure no-deadline | Consolidate trust in our digital channels
  vague no-measure | Modernise our security architecture by 2028.
  vague no-measure no-deadline | Address the shortage of security skills.
  vague no-measure no-deadline | Treat all personal data with respect.
  vague no-measure no-deadline | Improved collaboration between IT and OT
  vague no-measure no-deadline | Security that does not get in the way
  vague no-deadline | 30 % stronger password culture
  vague | Raise the level of preparedness by 10 % per year.
  vague no-measure no-deadline | Step up the fight against cybercrime
  no-measure no-deadline | Increase the number of security champions.
  no-measure no-deadline | Reduce the time to revoke access.
  no-measure | Reduce spam volume by Q4 2027.
  no-measure no-deadline | Administrative interfaces are not reachable from the internet.
  no-measure no-deadline | All employees have signed the confidentiality agreement.
  no-measure no-deadline | Security events of all firewalls arrive in the SIEM.
  no-measure no-deadline | Emergency exits are kept locked from the outside.
  no-measure no-deadline | Guests use a separate network.
  no-measure | From 2027, every project passes a security gate before launch.
  no-measure no-deadline | Risk acceptance is signed by the risk owner.
  no-deadline | Doors to the server room close automatically within 10 seconds.
  no-deadline | Average quiz score of at least 85 %
  no-deadline | At most 3 % of assets without an owner
  no-deadline | Alerts reach the on-call engineer within two minutes.
  no-deadline | Critical supplier contracts with audit clause: 100 %
  - | Number of phishing clicks per campaign: 12 % → 4 % (Dec 2027)
  - | Incident post-mortems finished within ten days in 90 % of cases, tracked monthly
  - | 2027 target: 95 % of assets scanned at least once a month
  - | Zero nonconformities in the 2028 recertification audit
  - | Crisis exercise 2027: alarm to first situation report in under 45 minutes
  - | Security champions in 30 of 35 teams by the end of FY27
  - | By June 2027, four out of five residents rate the portal as easy and safe in the survey.
  - | Decrease help-desk password resets by 40 % within a year.
  - | Median approval time for firewall requests down to one day by Q3 2027
  - | Patch 98 % of servers every month.
  activity no-measure no-deadline | Communicate the security policy to all employees.
  activity no-measure no-deadline | Threat modelling of new applications
  activity no-measure no-deadline | Regular meetings with the data protection officer
  activity no-measure no-deadline | Attend security conferences.
  activity no-measure | Privileged accounts are reviewed every quarter.
  activity no-measure | Weekly vulnerability scans of the web shop
  activity no-measure | Ensure annual penetration testing of the payment platform.
  activity no-measure | The board discusses cyber risk every six months.
  activity | Visit 20 branches in 2027 to check physical security.
  activity | Twelve vulnerability scans a year
  activity binary no-measure | Organise a cyber security week by October 2027.
  activity binary no-measure | Assess the security of the new ERP system before go-live in May 2027.
  activity binary no-measure | Workshop with suppliers in March 2027
  activity no-measure no-deadline | Staff are trained in the secure handling of records.
  activity no-measure no-deadline | Exchange experience with other universities
  activity no-measure no-deadline | Follow security news and advisories
  binary no-measure | ISMS implemented by 31 December 2027
  binary no-measure | Information security policy approved and published by 30 April 2027
  binary no-measure | Completion of SIEM onboarding by Q4 2027
  binary no-measure | Two-factor authentication for remote access by June 2027
  binary no-measure | Appointment of a CISO in 2027
  binary no-measure | Start of the bug bounty programme in September 2027
  binary no-measure | By Q3, move all secrets into the vault.
  binary no-measure | Emergency generator commissioned by November 2027
  binary no-measure | New password policy in force from 1 January 2028
  binary no-measure | Cyber range available to schools by 2028
  binary no-measure | Purchase a hardware security module in FY27.
  binary no-measure | The visitor management system must be in use by May 2027.
  binary no-measure | Ratify the Budapest Convention by the end of 2027.
  binary no-measure | Network diagram drawn up by the end of February 2027
  binary no-measure | Supplier security standard issued by 15 June 2027
  binary no-measure | Make the incident form available on the intranet by March.
  binary no-measure | Complete the move to passwordless sign-in by mid-2028.
  binary no-measure | Gap closure plan submitted to the regulator by 31 May 2027
  binary no-measure | Hire two-person night shift for the SOC by Q3 2027
  binary no-measure | Achieve PCI DSS v4.0 certification by March 2027.
  compound binary no-measure | Set up a CERT and adopt a national cyber law by 2028.
  compound vague no-measure no-deadline | Manage third-party risk and improve data quality.
  compound no-deadline | MTTD under 2 h, 95 % of suppliers assessed
  compound vague no-measure no-deadline | Increase awareness. Reduce vulnerabilities in our products.
  compound | Raise backup success to 99 %, reduce stale accounts to 10, both by Q4 2027.
  compound activity no-measure no-deadline | Train users and review supplier contracts.
  compound no-measure no-deadline | All suppliers are assessed and all servers are hardened.
  compound vague no-measure no-deadline | Being a trusted partner for customers and complying with data protection law
  - | Train staff and test their knowledge with a pass rate of 90 % in 2027.
  no-deadline | Find and fix 95 % of critical vulnerabilities within 14 days.
  vague no-measure no-deadline | Maintain and improve the trust of clients and partners.
  no-measure no-deadline | Contracts, risk assessments and audit reports of suppliers are stored centrally.
  vague no-measure no-deadline | Protect people, processes and technology.
  zero-risk no-deadline | No interruptions to emergency call handling
  zero-risk no-measure no-deadline | Avoid all data loss
  zero-risk | 2027 without a single data breach
  zero-risk no-measure no-deadline | Guarantee the complete security of online banking.
  zero-risk no-deadline | Nobody gets into our systems without permission.
  no-deadline | No overdue patches on internet-facing servers
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague no-deadline | Mutual trust between researchers and the security office
  vague no-deadline | Security is a topic people talk about at lunch.
  vague | Give young staff a stronger voice in security by 2028.
  - | The 2027 staff survey finds that the new sign-in is considered convenient.
  - | Each spring, the parents' council confirms that the school's data practices are understandable.
  no-deadline | The internal auditor rates the maturity of our supplier process as "managed".
  activity | Hold a round-table with works council members every quarter.
  activity no-deadline | Seek feedback from patients about privacy.
  binary | Launch an ideas box for security by June 2027.
  binary | Write a security charter together with staff by autumn 2027.
  zero-risk no-deadline | Parents can be certain that no pupil's data is ever leaked.
`,
  ),
];
