import { type SmartCase, smartCases } from "./guide.ts";

/**
 * A third batch: wordings of published roadmaps, templates and privacy programmes, and some in their manner, labelled
 * by the guide before the rules saw them; since then they are development data.
 */
export const roadmapCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
- | Reduce the number of confirmed security incidents by 25% compared to the previous 12-month period.
no-deadline | Achieve 100% security awareness training completion across all staff within 30 days of joining.
no-deadline | Ensure 100% of critical patches are applied within 24 hours.
binary no-measure | Complete security assessments for all Tier-1 suppliers by 30 September.
activity | Successfully complete backup restore tests for all critical systems at least twice per year.
activity no-measure | Conduct monthly phishing simulations
no-measure no-deadline | Obtain cyber liability insurance
no-measure no-deadline | Enable at-rest encryption for the customer database
no-measure no-deadline | Enforce MFA for all privileged accounts and remote access
no-measure no-deadline | Implement multi-region backups
no-deadline | Report all security events within 2 hours
no-deadline | 99.9% uptime for core production applications
no-deadline | Patch critical CVEs within 24 hours
vague no-measure no-deadline | Reduce the overall cybersecurity risk to an acceptable level.
vague no-measure no-deadline | Achieve and maintain compliance with relevant regulations and standards.
vague no-measure no-deadline | Continuously improve the security posture of the organization.
vague no-measure no-deadline | Build a mature and proactive security program
activity no-measure no-deadline | Provide security awareness training to all employees
no-measure no-deadline | Implement a GRC platform to automate compliance management.
no-measure no-deadline | Develop and test an incident response plan.
binary no-measure | Begin implementation of a zero trust architecture in Q3.
vague no-measure no-deadline | Enhance security controls for cloud environments.
activity no-measure no-deadline | Conduct a red teaming exercise to test security defenses.
no-measure no-deadline | Reduction in the number of security incidents
no-measure no-deadline | Improvement in security assessment scores
vague no-measure no-deadline | Reduced critical risk exposure
vague no-measure no-deadline | Improved executive visibility
vague no-measure no-deadline | Regulatory readiness
binary no-measure | MFA rollout in Q1
binary activity no-measure | Crisis simulation exercise in Q3
binary activity no-measure | External security audit by Q4 2026
binary no-measure | Rotate database encryption keys by 2025-02-15
binary no-measure | Deploy a web application firewall in 2025-Q2
binary no-measure | Add anomaly detection to audit logs by Q3
binary no-measure | Full PQC handshake rollout by early 2026
binary no-measure | SOC 2 Type II certification by December
- | MTTD < 5 min for Sev1 incidents in FY27
no-deadline | More than 90% of key rotations executed within the window
no-deadline | Zero critical unpatched vulnerabilities older than 30 days
no-deadline | Onboarding time of at most 1 hour
no-deadline | Zero manual license grants
activity no-measure no-deadline | Monitor controls, remediation status, and risk posture over time.
activity no-measure no-deadline | Identify, analyze, and prioritize risks to systems and data.
no-measure no-deadline | Implement controls for access, changes, and operations.
no-measure no-deadline | Maintain documented security policies
vague no-measure no-deadline | Effective oversight for privacy practice
vague no-measure no-deadline | Be a leader in best privacy practices
vague no-measure no-deadline | Safeguard personal privacy
vague no-measure no-deadline | Safeguarding protected and confidential data
vague no-measure no-deadline | Comply with regulatory and contractual requirements for disposing of information.
vague no-measure no-deadline | Engage and align leadership
vague no-measure no-deadline | Enhanced customer trust
vague no-measure no-deadline | Anticipate, withstand, recover from and adapt to disruptions.
activity no-measure no-deadline | Regular updates and discussions with the executive team
activity no-measure | The privacy officer reports to the board every quarter.
activity no-measure no-deadline | Stay informed about privacy laws and regulations.
vague no-measure | Comply with NIS2 by October 2026.
vague no-measure | Ensure DORA compliance by 17 January 2027.
- | Answer 98 % of data subject access requests within 30 days in 2026.
- | Privacy impact assessments completed for 100 % of new projects each year
- | By Q4, cut the average time to answer a privacy request from 21 to 10 days.
- | Attain a maturity rating of 3.5 in the NIST CSF assessment by year end.
- | Have 30 security champions in place by the end of 2026.
- | Keep the failure rate of nightly backups under 1 % throughout 2026.
- | From Q2 on, no server runs an unsupported operating system.
- | Number of shared admin accounts reduced from 40 to 5 by 1 July
- | Lower the number of policy exceptions to fewer than 10 by December.
- | Double the number of reported near misses by the end of the year.
- | The SOC triages 95 % of high alerts within 20 minutes, measured monthly.
no-deadline | Restore 9 out of 10 sampled files within one working day
no-deadline | Average age of open critical findings under 20 days
no-measure no-deadline | Shorten the time to revoke access of leavers.
no-measure no-deadline | Increase the percentage of systems with central logging
no-measure no-deadline | Every supplier with access to personal data has signed a data processing agreement.
no-measure no-deadline | Only approved AI tools are used with customer data.
no-measure | Laptops are rebuilt from the standard image every year.
activity no-measure no-deadline | Hold lessons-learned meetings after major incidents
activity no-measure | Every quarter the risk register is reviewed by the management team.
activity no-measure | Weekly check of backup logs
activity no-measure | Semi-annual disaster recovery drill
activity | Four tabletop exercises in 2026
activity no-measure no-deadline | Supplier security questionnaires are sent out regularly.
activity no-measure | Audit the ISMS once a year.
activity no-measure no-deadline | Threat intelligence briefings for the executive board
activity no-measure | Simulate a ransomware attack every year.
activity no-measure | Share the security dashboard with department heads monthly.
activity no-measure no-deadline | Run regular campaigns on password hygiene
activity no-measure | Visit each data centre once a year.
- | Run awareness campaigns so that the report rate reaches 50 % by Q4.
- | Monthly restore tests, 95 % of them successful at the first attempt
- | Annual crisis exercise with at least 90 % of critical tasks done in time
binary no-measure | Write and publish a cloud security policy by the end of the quarter.
binary no-measure | Legacy file servers decommissioned by August 2026
binary no-measure | The new backup site will be in operation by 1 October.
binary no-measure | Privileged access management go-live: June 2026
binary no-measure | Nomination of information owners by mid-2026
binary no-measure | By December 2026, introduce a single sign-on solution.
binary no-measure | Business continuity plan approved by the board before the end of FY26
binary no-measure | Finish the segmentation of the plant network this year.
binary no-measure | Award the contract for a managed SOC by May.
zero-risk no-deadline | No security incidents caused by suppliers
zero-risk | Not a single data breach in 2026
zero-risk no-measure no-deadline | Prevent any leakage of model weights.
zero-risk no-measure no-deadline | A completely secure cloud environment
zero-risk no-deadline | Nobody outside the project ever gets access to the weights and nothing leaks
zero-risk no-measure no-deadline | Fully eliminate the risk of insider threats.
zero-risk | Zero successful cyber attacks per year
zero-risk no-deadline | Reduce security incidents to zero
compound | 95 % of laptops patched within 14 days, and phishing report rate above 50 %, by Q3.
compound no-measure no-deadline vague | Improve resilience, reduce costs and increase customer satisfaction
compound binary no-measure | Implement DLP by May and appoint a privacy officer by June.
compound no-measure no-deadline vague | Safeguard our brand and comply with data protection law.
compound no-deadline | Resolve 90 % of access requests in two days and test 100 % of recovery plans.
compound activity no-measure no-deadline | Train developers in secure coding and assess suppliers.
compound | Reduce the number of high-risk suppliers by 20 % and achieve 99.95 % availability of the portal by Q4.
compound no-measure no-deadline | Harden all servers, encrypt all laptops and restrict administrator rights.
compound vague no-measure | Raise awareness and strengthen network security by the end of 2026.
no-measure no-deadline vague | Protect the confidentiality and integrity of personal and financial data
no-measure no-deadline vague | Strengthen detection and response capabilities
- | Identify 95 % of rogue devices and remove them within one day, measured weekly.
no-deadline | Encrypt 100 % of laptops and phones
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
- | Data subjects state in the 2026 customer survey that our privacy notice is easy to follow.
vague no-deadline | Improve collaboration between security and product teams
vague | Increase acceptance of security rules by the end of 2026
- | By Q4, the internal auditor confirms that roles in the incident team are understood.
activity no-deadline | Talk to department heads about their concerns
binary | Publish ethical principles for AI by March 2026.
compound vague no-deadline | Strengthen trust in our products and improve cooperation with authorities.
`,
  ),
];
