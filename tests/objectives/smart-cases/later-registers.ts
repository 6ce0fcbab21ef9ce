import { type SmartCase, smartCases } from "./guide.ts";

/**
 * A second batch of published wordings and of wordings in the manner of registers, labelled by the guide before the
 * rules saw them; since then they are development data.
 */
export const registerCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
no-measure no-deadline | The organisation shall document a policy for the development of AI systems.
activity no-measure no-deadline | The AI policy will be reviewed at planned intervals.
no-measure no-deadline | AI roles and responsibilities will be defined and assigned.
no-measure no-deadline | Define a process for reporting concerns about AI systems.
activity no-measure no-deadline | Monitor AI objectives
activity no-measure no-deadline | Communicate AI objectives to relevant stakeholders
vague no-measure no-deadline | Promote responsible and ethical AI use
activity no-measure no-deadline | Assess the likelihood and impact of AI risks
activity no-measure no-deadline | Regular reviews of AI performance and behaviour
vague no-measure no-deadline | Scale AI responsibly
- | Reduce average server downtime by 20% over the next six months.
- | Cut operational costs by 8 percent this year
no-deadline | Automate 60 percent of regression tests
no-deadline | Virtualise servers and storage to reduce power used by 15 percent
vague no-measure no-deadline | Provide access to and security of sensitive information
vague no-measure no-deadline | Modernise data centre facilities
binary no-measure | Provide internet connectivity for the internal network by Dec 1
binary no-measure | Wire the network connections between phone closet and all workstations by Nov 15
no-deadline | Decrease the number of undetected intrusion attempts from 2% to 0%
no-measure no-deadline | Reduce the number of critical vulnerabilities in the organisation's systems
vague no-measure no-deadline | Assure the customer
vague no-measure no-deadline | Change employee behaviour and reduce risks
activity no-measure no-deadline | Educate users on their responsibility to protect the organisation's information
vague no-measure no-deadline | Raise the collective awareness of the importance of security controls
vague no-measure no-deadline | Users should be sufficiently aware of the dangers of phishing attacks.
vague no-measure no-deadline | Facilitate a more in-depth level of user understanding.
activity no-measure no-deadline | Regularly communicate with business leaders to understand their needs.
binary no-measure | Complete the business impact analysis by the end of the 3rd quarter 2021.
binary no-measure | Restructure the cyber security programme in 2026
activity no-measure no-deadline | Evaluate the risk posture of the supply chain
activity no-measure no-deadline | Track the percentage of identified third-party threats
no-measure no-deadline | Cover all supplier tiers with threat intelligence
no-deadline | 90 % of suppliers completed an initial onboarding risk assessment
no-deadline | Mean time to complete an initial supplier risk assessment below 10 days
no-measure no-deadline | Enforce MFA for all remote users.
vague no-measure no-deadline | Strategic third-party management
vague no-measure no-deadline | Stronger cyber hygiene across all agencies
vague no-measure no-deadline | Create a culture of continuous security improvement
vague no-measure no-deadline | Be prepared for disasters and emergencies
activity no-measure | Quarterly tabletop exercises with the crisis team
activity no-measure | Monthly vulnerability scanning of all external systems
activity no-measure | Yearly review of the business continuity plan by the board
activity no-measure no-deadline | Security awareness sessions for new joiners
activity no-measure no-deadline | Continuous monitoring of privileged user activity
activity no-measure no-deadline | Ongoing supplier assessments
activity no-measure | Phishing tests take place every quarter.
activity no-measure | Firewall rules to be reviewed at least annually.
activity no-measure | Restore tests are run on a monthly basis.
activity no-measure | The security committee meets every two months.
activity | Twelve awareness newsletters published in 2026
activity | Carry out at least two supplier audits each year.
activity no-measure | The DPO briefs the management board every half-year.
activity no-measure no-deadline | Keep track of changes in legislation.
activity no-measure no-deadline | Participate in threat intelligence sharing groups.
activity no-measure | Deliver secure coding training to developers annually.
activity no-measure no-deadline | Ensure that regular penetration tests are performed.
activity binary no-measure | Carry out a red team exercise in Q3 2026.
activity binary no-measure | External penetration test of the portal by end of May
- | Hold quarterly tabletop exercises in which at least 80 % of the actions are completed on time.
- | Run a restore test each month with a success rate of 98 %.
- | Perform yearly supplier audits, with no more than two major findings per audit.
- | Review access rights quarterly so that fewer than 1 % of accounts are orphaned.
binary no-measure | Data loss prevention rolled out to all sites by November 2026
binary no-measure | Go-live of the new identity platform in Q2
binary no-measure | A documented incident response plan by 31 January
binary no-measure | Migration of all workloads to the private cloud until the end of 2027
binary no-measure | New visitor management procedure published by April 2026
binary no-measure | Have a disaster recovery site in place by July.
binary no-measure | Achieve Cyber Essentials Plus by March 2026
binary no-measure | Become SOC 2 certified by the end of Q1.
binary no-measure | Replacement of legacy VPN before summer
binary no-measure | Security operations centre established by 2027
binary no-measure | Set up a vulnerability disclosure programme this year.
binary no-measure | The asset inventory is to be finalised by 15 June.
no-measure | Every critical system has an assigned owner by Q2.
no-measure | All mobile devices are managed centrally by December.
- | By 2027, 80 % of the workforce use phishing-resistant authentication.
- | At least 9 of 10 critical suppliers certified to ISO 27001 by the end of 2026
- | Median time to revoke access below four hours, measured monthly
- | No more than 3 overdue audit actions at any quarter end
- | Half of all servers migrated to the hardened baseline by June
no-deadline | Security budget of at least 8 % of IT spending
no-deadline | Fewer than ten high findings per penetration test
no-deadline | At least three quarters of phishing mails reported
no-deadline | Recover the ERP system in less than eight hours
zero-risk no-deadline | No data loss whatsoever
zero-risk | Zero ransomware infections in FY26
zero-risk no-deadline | Achieve zero downtime
zero-risk no-deadline | Ensure that no confidential information is ever disclosed to outsiders and that our network can never be penetrated.
zero-risk no-measure no-deadline | Guarantee complete protection of customer data
zero-risk no-measure no-deadline | Make our platform immune to cyber attacks
zero-risk no-measure no-deadline | Keep all hackers out of our network.
zero-risk no-measure no-deadline | Eliminate human error in data handling
zero-risk no-deadline | 100 % security for our patients' data
zero-risk | By 2028 no employee will fall for phishing any more.
zero-risk no-measure no-deadline | Rule out any manipulation of election data.
zero-risk no-deadline | A production environment with zero security incidents
- | Zero high-severity findings in the yearly penetration test
no-deadline | 0 privileged accounts without a named owner
- | No personal data found in test environments during the quarterly scans
- | Zero overdue patches at each month end
compound | Cut the phishing click rate to 4 % by June and have 98 % of laptops encrypted.
compound no-deadline | 99.9 % availability of the shop and 95 % of staff trained
compound binary no-measure | Roll out MFA and write a supplier policy by the end of March.
compound no-measure no-deadline | Inventory all software assets and encrypt removable media.
compound vague no-measure no-deadline | Increase customer trust as well as reduce operational risk.
compound vague no-measure no-deadline | Strengthening physical security, improving incident response and raising awareness
compound activity no-measure | Conduct monthly scans, and brief the board on suppliers every quarter.
compound | Keep mean time to detect below 1 hour; audit findings closed within 60 days in 90 % of cases, both by Q4.
compound no-measure no-deadline vague | We will protect the privacy of citizens. We will improve the resilience of our services.
compound no-measure no-deadline vague | Ensure regulatory compliance while fostering a security culture
compound | Train 95 % of staff in data protection and test 100 % of backups by the end of the year.
compound no-deadline | Patch critical servers within 7 days and revoke leavers' badges within 24 hours.
- | Increase the phishing report rate to 60 % and lower the click rate to 3 % by Q4.
- | Identify and close 95 % of misconfigurations within 10 days, tracked weekly.
- | Raise backup coverage to 99 % and restore success to 97 % by December.
vague no-measure no-deadline | Protect systems, networks and data against threats
vague no-measure no-deadline | Ensure availability, integrity and confidentiality of patient records
vague no-measure no-deadline | Safe, secure and resilient digital services
vague no-measure no-deadline | Adequate protection of personal data
vague no-measure no-deadline | Comprehensive risk management
vague no-measure no-deadline | Data is handled in an appropriate manner.
vague no-measure no-deadline | Suppliers meet our security expectations.
vague no-measure no-deadline | Become a leader in cyber resilience.
vague no-measure no-deadline | Move towards a zero trust mindset
vague no-measure | Significantly increase cyber maturity by 2027
vague no-measure no-deadline | Optimise our security processes
vague no-measure no-deadline | Continual improvement of information security
vague no-measure no-deadline | Demonstrate commitment to information security at all levels.
vague no-measure no-deadline | Respond effectively to security incidents.
vague no-measure no-deadline | Understand and manage our cyber risks.
vague no-measure no-deadline | Limit the damage of security incidents
vague no-deadline | Increase cyber resilience by 25 %
vague no-measure no-deadline | Security by design in all projects
no-measure no-deadline | Lower the cost of incidents
no-measure no-deadline | Maintain an up-to-date asset register.
no-measure no-deadline | Keep the ISO 27001 certificate.
no-measure no-deadline | Ensure that all visitors wear a badge.
no-measure no-deadline | Increase the share of encrypted laptops.
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
- | The external assessor rates our crisis communication as clear in the yearly exercise.
vague no-deadline | Strengthen the trust of patients in our handling of data.
no-deadline | Pilot users confirm in interviews that the new login is easy to use.
vague | Build a strong security culture by 2027.
binary | Establish a code of conduct for AI by September.
activity | Hold an annual security day for all staff.
- | Staff feedback in the autumn 2026 pulse survey says that security rules are understandable.
vague no-deadline | Encourage open reporting of mistakes.
activity no-deadline | Discuss lessons learned with the teams.
- | The supervisory board judges the quarterly security report as sufficient for its decisions.
`,
  ),
];
