import { type SmartCase, smartCases } from "./guide.ts";

/** Written class by class after the former fresh third was spent, labelled before the rules saw them. */
export const strategyCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  vague no-measure no-deadline | Stable and trusted digital services
  vague no-measure no-deadline | A workforce that is security-savvy
  vague no-measure no-deadline | Enabling the business to innovate securely
  vague no-measure no-deadline | Mature our vulnerability management capability.
  vague no-measure | Embed security in the software development lifecycle by 2028.
  vague no-measure no-deadline | Optimise the operation of the security operations centre
  vague no-measure no-deadline | Robust third-party risk management
  vague no-measure no-deadline | Put appropriate safeguards around sensitive research data.
  vague no-measure no-deadline | Staff are well informed about current threats.
  vague no-measure no-deadline | Customers have confidence in how we treat their data.
  vague no-measure no-deadline | Greater visibility of cloud workloads
  vague no-measure | Quicker response to security incidents by the end of 2027
  vague no-measure no-deadline | Reinforce cooperation between the SOC and the plants.
  vague no-measure no-deadline | Drive accountability for cyber risk across the business units.
  vague no-measure no-deadline | Uplift the cyber capability of regional councils.
  vague | Increase staff awareness by 30 percent during 2027.
  vague no-deadline | Strengthen resilience of the payment platform by 25%
  vague no-measure no-deadline | Risks to patient data are kept to an acceptable level.
  vague no-measure | Minimise the likelihood and impact of cyber incidents throughout FY28.
  vague no-measure no-deadline | Be a leader in data protection in the insurance sector.
  vague no-measure no-deadline | Safe and secure use of generative AI
  vague no-measure no-deadline | Maintain a strong security posture.
  vague no-measure no-deadline | Ensure availability of critical services
  vague no-measure no-deadline | Lay the foundations for a secure digital government.
  vague no-measure no-deadline | Unlock the value of data safely.
  vague no-measure no-deadline | Deliver secure and seamless online services to residents
  vague no-measure no-deadline | Cyber security is everyone's responsibility.
  vague no-measure no-deadline | Our networks will be modern, reliable and well defended.
  vague no-measure no-deadline | Continually improve the suitability, adequacy and effectiveness of the ISMS
  vague no-measure no-deadline | Attract and retain skilled security professionals.
  no-measure no-deadline | Reduce the waiting time for access requests
  no-measure | Increase the uptake of the password manager by December 2027.
  no-measure no-deadline | All contracts with processors contain a data protection annex.
  no-measure | Every new system has a named data owner before go-live, from January 2027.
  no-measure no-deadline | Administrators use separate accounts for privileged work.
  no-measure no-deadline | Visitors wear a badge and are accompanied in secure areas.
  no-measure | Log files of all domain controllers are kept until the end of the following year.
  no-measure no-deadline | Former employees no longer have access to any company system.
  no-deadline | Backups of tier-1 systems complete without error on at least 98 % of nights
  no-deadline | Two people approve every change to the firewall rule base.
  no-deadline | Restores succeed at the first attempt in 95 % of cases.
  no-deadline | Audit logs are retained for at least 180 days.
  - | Line managers confirm 97 % of access rights every half-year.
  - | The SOC acknowledges 95 % of high alerts within 15 minutes, measured monthly.
  - | Suppliers report security incidents to us within 24 hours in 9 of 10 cases, reviewed each quarter.
  - | Helpdesk resolves 90 % of lost-device reports within four hours, reported monthly.
  - | Patch compliance stays above 96 % on every monthly report.
  - | 19 out of 20 sampled changes per quarter carry a recorded approval.
  - | At every quarterly audit, no more than 2 % of sampled workstations lack the EDR agent.
  - | Training sessions reach a median satisfaction of 4.2 out of 5 by Q4 2027.
  activity no-measure no-deadline | Monitoring of network traffic for suspicious activity
  activity no-measure no-deadline | Regularly test backups
  activity no-measure no-deadline | Participate in sector information-sharing groups.
  activity no-measure | Security champions meet every month.
  activity no-measure | The risk register is reviewed quarterly.
  activity no-measure | Annual review of the supplier register
  activity | Two disaster recovery exercises per year
  activity no-measure | The DPO reports to the supervisory board twice-yearly.
  activity binary no-measure | A red-team exercise is to be carried out in the first half of 2027.
  activity binary no-measure | External penetration test of the web shop by 31 May 2027
  activity no-measure no-deadline | Raise and track remediation tickets for scan results
  activity no-measure no-deadline | Share threat intelligence with partners.
  activity no-measure no-deadline | Onsite checks of shredding contractors
  activity no-measure | Reconcile HR and directory records every Friday.
  activity | Send out ten security tips to all staff in 2027
  activity no-measure no-deadline | Mentor junior analysts
  binary no-measure | Security operations centre fully staffed by September 2027
  binary no-measure | ISO 27001 certification of the Gdansk site by Q2 2028
  binary no-measure | New joiner-mover-leaver process in place by 1 April 2027
  binary no-measure | The privileged access tool goes live in May 2027.
  binary no-measure | Data classification scheme approved by the board before the summer break 2027
  binary no-measure | Go-live of the central log platform in Q3 2027
  binary no-measure | Business continuity plan signed off by June 2027
  binary no-measure | Deputy CISO appointed by 31 January 2027
  binary no-measure | Statement of applicability updated by the end of May.
  binary no-measure | Create a software bill of materials for the flagship product by Q4.
  binary no-measure | Switch off the legacy VPN by 30 June 2027.
  binary no-measure | Supplier portal launched by autumn 2027
  binary no-measure | Encrypted e-mail gateway to be operational from 1 July 2027
  binary no-measure | Decommissioning of the old file server by year end
  binary no-measure | Gain Cyber Essentials certification by March 2027.
  binary no-measure | Have a crisis communication plan ready by October 2027.
  binary no-measure | Sign a retainer with an incident response firm before the end of Q1.
  compound binary no-measure | Appoint a DPO and publish a privacy notice by May 2027.
  compound no-deadline | MFA on 100 % of admin accounts; 95 % of staff trained
  compound vague no-measure no-deadline | Protect our brand and comply with contractual obligations.
  compound vague no-measure no-deadline | Enhance threat detection capabilities and foster a culture of cyber awareness
  compound | Cut mean time to recover to four hours and keep supplier assessment coverage at 90 % in FY27.
  compound no-measure | Lower the number of expired certificates and shorten the patch cycle time by year end.
  compound no-deadline | Availability of 99.9 % and fewer than five high-risk audit findings
  compound vague zero-risk no-measure no-deadline | Eliminate all insider threats, and boost our reputation with regulators.
  no-deadline | Reach 98 % completion and an average quiz score of 85 % in awareness training
  - | Detect and contain 90 % of simulated intrusions within one hour in each half-yearly purple-team exercise.
  no-deadline | Design and operate access controls so that 99 % of leavers lose access within 24 hours.
  - | Identify and close 95 % of high-risk findings from the 2027 audit.
  vague no-measure no-deadline | Protect and preserve the confidentiality, integrity and availability of information
  no-measure no-deadline | All laptops and phones are encrypted and enrolled in device management.
  vague no-measure no-deadline | Employees know and follow the security policies.
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague no-deadline | An open culture in which people report mistakes without fear
  vague no-deadline | Security is seen as a partner of the business.
  vague | Cultivate a sense of ownership for data among managers by 2028.
  - | The audit committee rates our quarterly cyber report as clear enough to decide on.
  - | External auditors describe the risk process as consistent in their 2027 report.
  - | Each year the works council confirms that camera use respects privacy.
  no-deadline | Nurses describe logging in as easy in interviews.
  binary | Set up a round table on data ethics with patients by October 2027.
  activity | Meet the plant managers each term to hear their concerns.
  activity no-deadline | Listen to developers about what slows them down.
  binary | Agree a code of conduct for AI with the works council by June 2027.
`,
  ),
];
